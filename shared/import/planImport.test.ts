import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createId } from '../model/ids'
import { contentBoxes } from '../queries/contentBoxes'
import { readBoard } from '../queries/readBoard'
import { parseCsvImport } from './parseCsvImport'
import { planImport } from './planImport'
it('smoke', () => {
  const file = parseCsvImport(readFileSync(new URL('../../e2e/fixtures/ideas-paris-18.csv', import.meta.url), 'utf8'))
  if (!file.ok) throw new Error(file.title)
  const doc = new Y.Doc()
  const plan = planImport(doc, file, { author: 'p', now: 1, createId })
  if (!plan.ok || plan.boardUpdate === null) throw new Error()
  Y.applyUpdate(doc, plan.boardUpdate)
  console.log(plan.report, contentBoxes(readBoard(doc)).length)
  expect(readBoard(doc).notes.size).toBe(96)
})
