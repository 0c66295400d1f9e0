import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportJson } from '../../../shared/export/exportJson'
import { writeLead } from '../../../shared/facilitation/writeLead'
import { boardWith, placeIn, stageOf } from '../../../shared/testing/boards'
import { TALE, WALL } from '../../../shared/testing/sampleSupports'
import { openBoard } from '../../app/openBoard'
import type { OpenBoard } from '../../panels/openBoard'
import { createPreferences } from '../../session/preferences'
import { createBoardApi } from '../../sync/boardApi'
import { createLocalConnection } from '../../sync/localConnection'
import { createTemplates } from '../../sync/templates'
import { readSnapshot, type SnapshotDocuments } from './readSnapshot'

function exported(): { json: ReturnType<typeof exportJson>; text: string } {
  const stage = stageOf({ s: { template: WALL, x: 500, y: 700 } }, { title: 'Atelier', locale: 'fr' })
  writeLead(stage, { freeze: { at: 5, by: 'ada' }, spotlight: { id: 'n', at: 5, by: 'ada' } }, 'server')
  const board = boardWith({
    clusters: { c: { title: 'Ombre', place: placeIn('s-wall', 10, 20) } },
    notes: { n: { place: placeIn('c', 0, 0), text: 'Des bancs' }, loose: {} },
    cards: {
      k: { place: placeIn('s-wall', 30, 40), values: { name: 'Léa' }, origins: ['n'] },
      t: { kind: TALE, place: placeIn('s-banner', 5, 5), values: { title: 'Silence' } },
    },
  })
  board.getMap('later').set('x', 1)
  const json = exportJson(board, stage)
  return { json, text: JSON.stringify(json) }
}

function read(text: string): SnapshotDocuments {
  const documents = readSnapshot(text)
  if (documents === null) throw new Error('unreadable')
  return documents
}

let opened: OpenBoard | null = null

function open(text: string): OpenBoard {
  const unreachable = async () => {
    throw new Error('no network')
  }
  const api = { ...createBoardApi({ fetch: unreachable }), getTime: async () => 0 }
  const identity = { board: 'b', role: 'facilitator', key: 'k', person: { id: 'ada', name: 'Ada' } } as const
  const templates = createTemplates({ fetch: unreachable })
  const use = {
    canWrite: false,
    preferences: createPreferences(),
    templates,
    api,
    outline: false,
    before: null,
    settled: Promise.resolve(),
  }
  opened = openBoard(createLocalConnection(read(text), identity), use)
  return opened
}

afterEach(() => {
  opened?.close()
  opened = null
})

describe('a snapshot', () => {
  it('SN1 reads with every id and all that it holds, its title and language too', () => {
    const { json, text } = exported()
    const { board, stage } = read(text)
    const again = exportJson(board, stage)
    const { lead: _, meta, ...maps } = json.stage
    const { meta: readMeta, ...readMaps } = again.stage
    expect(again.board).toEqual(json.board)
    expect(readMaps).toEqual(maps)
    expect(readMeta).toEqual({ title: meta?.title, locale: meta?.locale })
  })

  it('SN1 leaves out where the workshop stood', () => {
    const { json, text } = exported()
    expect(Object.keys(json.stage.lead ?? {})).toEqual(['freeze', 'spotlight'])
    expect(read(text).stage.getMap('lead').size).toBe(0)
  })

  it('SN1 says so where there is none to read', () => {
    const { json } = exported()
    const newer = { ...json, stage: { ...json.stage, meta: { ...json.stage.meta, schema: 999 } } }
    for (const text of ['', '<html>', '{"grappe":2}', JSON.stringify(newer)]) expect(readSnapshot(text)).toBeNull()
  })

  it('SN2 is shown as the board was, in its supports', async () => {
    const { view } = open(exported().text)
    await new Promise<void>((resolve) => view.supports.onChange(resolve))
    expect([...view.projection.notes.keys()].sort()).toEqual(['loose', 'n'])
    expect(view.projection.notes.get('n')).toMatchObject({ text: 'Des bancs', place: { in: 'c' } })
    expect(view.projection.cards.get('k')?.values).toMatchObject({ name: 'Léa' })
    expect([...view.supports.supports.keys()]).toEqual(['s'])
    expect(view.kinds.kindOf('tale')).not.toBeNull()
    expect(view.meta.getState()).toMatchObject({ title: 'Atelier', locale: 'fr' })
  })

  it('SN2 has nobody in it and takes no change', async () => {
    const { view, connection } = open(exported().text)
    await view.fetchCommands()
    const before = Y.encodeStateVector(connection.board)
    view.session.setState({ selection: new Set(['n', 'c', 'k']) })
    expect(view.canWrite || view.canLead).toBe(false)
    expect(view.presence.others.size).toBe(0)
    const { createNote, deleteSelection, openPaste, gatherSelection, ungroupSelection, undo } = view.commands
    for (const command of [deleteSelection, openPaste, gatherSelection, ungroupSelection, undo])
      expect(command.isEnabled()).toBe(false)
    expect(createNote.isEnabled({ x: 0, y: 0 })).toBe(false)
    expect(Y.encodeStateVector(connection.board)).toEqual(before)
  })

  it('SN2 is given away when it is closed', () => {
    const { connection, close } = open(exported().text)
    close()
    expect(connection.board.isDestroyed && connection.stage.isDestroyed).toBe(true)
  })
})
