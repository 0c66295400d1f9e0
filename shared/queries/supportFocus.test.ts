import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Box } from '../geometry/box'
import { pagePlace } from '../model/place'
import { createNotes } from '../operations/notes'
import { SystemEdit } from '../operations/origin'
import { readBoard } from './readBoard'
import { supportFocus } from './supportFocus'

const BOX: Box = { x: 1_000, y: 1_000, width: 8_000, height: 4_000 }
const wall = { box: BOX, zones: [{ zone: { hasWolves: true } }] } as unknown as Parameters<typeof supportFocus>[1]
const other = { box: BOX, zones: [{ zone: {} }] } as unknown as Parameters<typeof supportFocus>[1]

function records(...places: readonly (readonly [x: number, y: number])[]) {
  const doc = new Y.Doc()
  const drafts = places.map(([x, y], at) => ({
    id: `n${at}`,
    text: '',
    place: pagePlace(x, y),
    author: '',
    createdAt: 1,
  }))
  createNotes(
    doc,
    drafts.map((draft) => ({ ...draft, color: 'yellow' as const })),
    new SystemEdit('server'),
  )
  return readBoard(doc)
}

it('LD4 what is no wall, and a wall on which nothing lies, matters whole', () => {
  expect(supportFocus(records([2_000, 2_000]), other)).toBe(BOX)
  expect(supportFocus(records(), wall)).toBe(BOX)
  expect(supportFocus(records([0, 0]), wall)).toBe(BOX)
})

it('LD4 of a wall it is what lies there, a quarter of its sides at least, within the wall', () => {
  expect(supportFocus(records([1_100, 1_100]), wall)).toEqual({ x: 1_000, y: 1_000, width: 2_000, height: 1_000 })
  expect(supportFocus(records([8_700, 4_700]), wall)).toEqual({ x: 7_000, y: 4_000, width: 2_000, height: 1_000 })
  const focus = supportFocus(records([1_100, 1_100], [8_000, 3_000]), wall)
  expect(focus).toEqual({ x: 1_020, y: 1_020, width: 7_260, height: 2_260 })
})
