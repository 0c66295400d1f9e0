import * as Y from 'yjs'
import type { ImportPlan } from '../import/importTypes'
import { parseJsonImport } from '../import/parseJsonImport'
import { type ImportOptions, planImport } from '../import/planImport'
import { writeStageMeta } from '../model/stageMeta'

export function stageWith(maps: Record<string, Record<string, unknown>> = {}): Y.Doc {
  const stage = new Y.Doc()
  writeStageMeta(stage, { title: 'Atelier', locale: 'fr', schema: 1, generation: 'g1' })
  for (const [name, entries] of Object.entries(maps)) {
    for (const [key, value] of Object.entries(entries)) stage.getMap(name).set(key, value)
  }
  return stage
}

function planOf(json: unknown, board: Y.Doc, options: Partial<ImportOptions> = {}): ImportPlan {
  const file = parseJsonImport(JSON.stringify(json))
  if (!file.ok) throw new Error(file.title)
  let next = 0
  const plan = planImport(board, file, { author: 'ada', now: 42, createId: () => `new${next++}`, ...options })
  if (!plan.ok) throw new Error(plan.title)
  return plan
}

/** Imports what an export gives, as the server does. New ids are new0, new1, … */
export function importInto(json: unknown, board: Y.Doc, options: Partial<ImportOptions> = {}): ImportPlan['report'] {
  const { boardUpdate, stageUpdate, report } = planOf(json, board, options)
  if (boardUpdate !== null) Y.applyUpdate(board, boardUpdate)
  if (stageUpdate !== null && options.stage) Y.applyUpdate(options.stage, stageUpdate)
  return report
}
