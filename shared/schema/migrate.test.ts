import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { notesOf } from '../model/board'
import { readStageMeta, writeStageMeta } from '../model/stageMeta'
import { boardWith } from '../testing/boards'
import { migrate } from './migrate'
import { MIGRATIONS } from './migrations/ladder'
import type { Migration } from './migrations/migration'
import { SCHEMA } from './version'

const addMood: Migration = {
  to: 2,
  run: ({ board }) => {
    for (const note of notesOf(board).values()) note.set('mood', 'calm')
  },
}
const shout: Migration = {
  to: 3,
  run: ({ board }) => {
    for (const note of notesOf(board).values()) note.set('mood', String(note.get('mood')).toUpperCase())
  },
}
const ladder = [addMood, shout]

function documents(schema: number) {
  const stage = new Y.Doc()
  writeStageMeta(stage, { title: 'Atelier', schema })
  const board = boardWith({ notes: { n: {} } })
  board.getMap('cards').set('k', 'kept')
  return { board, stage }
}

describe('migrate', () => {
  it('S1 S2 climbs every step from the schema of the documents, and keeps the rest', () => {
    const old = documents(1)
    const kept = { board: Y.encodeStateAsUpdate(old.board), stage: Y.encodeStateAsUpdate(old.stage) }
    const migrated = migrate(old, { ladder })
    expect(migrated).toMatchObject({ from: 1, to: 3 })
    expect(notesOf(old.board).get('n')?.get('mood')).toBe('CALM')
    expect(old.board.getMap('cards').get('k')).toBe('kept')
    expect(readStageMeta(old.stage)).toMatchObject({ title: 'Atelier', schema: 3 })

    const stored = { board: new Y.Doc(), stage: new Y.Doc() }
    for (const name of ['board', 'stage'] as const) {
      Y.applyUpdate(stored[name], kept[name])
      Y.applyUpdate(stored[name], migrated?.[`${name}Update`] as Uint8Array)
    }
    expect(notesOf(stored.board).get('n')?.get('mood')).toBe('CALM')
    expect(readStageMeta(stored.stage).schema).toBe(3)
  })

  it('S1 takes only the steps above', () => {
    const middle = documents(2)
    expect(migrate(middle, { ladder })).toMatchObject({ from: 2, to: 3 })
    expect(notesOf(middle.board).get('n')?.get('mood')).toBe('UNDEFINED')
  })

  it.each([[3], [4], [99]])('S1 leaves documents of schema %i alone', (schema) => {
    const newer = documents(schema)
    const before = Y.encodeStateVector(newer.board)
    expect(migrate(newer, { ladder })).toBeNull()
    expect(Y.encodeStateVector(newer.board)).toEqual(before)
    expect(readStageMeta(newer.stage).schema).toBe(schema)
  })

  it('S1 our own ladder climbs to SCHEMA, without gaps', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA - 1 }, (_, i) => i + 2))
    expect(migrate(documents(SCHEMA))).toBeNull()
  })
})
