import { afterEach, expect, it } from 'vitest'
import { notesOf } from '../../shared/model/board'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { readBoard } from '../../shared/queries/readBoard'
import type { OpenBoard } from '../panels/openBoard'
import { createPreferences } from '../session/preferences'
import type { BoardApi } from '../sync/boardApi'
import type { Templates } from '../sync/templates'
import { BOARD, FakeDevice, STAGE } from '../testing/openConnections'
import { openBoard } from './openBoard'

const MINUTE = 60_000

const templates: Templates = {
  list: async () => [],
  get: () => Promise.reject(new Error('there are none')),
  known: () => null,
  kinds: async () => [],
}

let device = new FakeDevice()
let opened: OpenBoard | null = null

afterEach(async () => {
  opened?.close()
  opened = null
  await device.leave()
})

/** Ana's page, with a server whose board is as `authors` says; null: nothing of the stage has come. */
async function page(authors: 'named' | 'hidden' | null, role: 'participant' | 'facilitator' = 'participant') {
  device = new FakeDevice()
  if (authors !== null) writeStageMeta(device.server.room(STAGE), { generation: 'g', authors })
  const connection = device.open({ role, person: 'ana' })
  const api = { getTime: async () => Date.now() } as unknown as BoardApi
  const use = {
    canWrite: true,
    preferences: createPreferences(),
    templates,
    api,
    outline: false,
    before: null,
    settled: Promise.resolve(),
  }
  const board = openBoard(connection, use)
  opened = board
  await expect.poll(() => connection.saveState.getState().kind).toBe('saved')
  await board.view.fetchCommands()
  const { commands, session } = board.view
  const write = (text: string) => {
    const id = commands.createNote.run({ x: 0, y: 0 }) ?? ''
    commands.editNoteText.run(id, text, '', id)
    session.setState({ editing: null })
    return id
  }
  const note = (id: string) => readBoard(connection.board).notes.get(id)
  return { board, connection, commands, write, note, session }
}

it('AN4 where authors are hidden nothing that is written names its author, nor when to the second', async () => {
  const { connection, write, note, commands, session } = await page('hidden')
  const [kept, gone, undone] = [write('un arbre'), write('un banc'), write('une rue')]
  commands.undo.run()
  commands.undo.run()
  session.setState({ selection: new Set([gone]) })
  commands.deleteSelection.run()
  for (const id of [kept, gone, undone]) expect(note(id)).toMatchObject({ author: '' })
  for (const id of [kept, gone, undone]) expect((note(id)?.createdAt ?? 1) % MINUTE).toBe(0)
  for (const id of [gone, undone]) expect((note(id)?.deletedAt ?? 1) % MINUTE).toBe(0)
  const all = JSON.stringify([notesOf(connection.board), notesOf(device.server.room(BOARD))])
  expect(all).toContain('un arbre')
  expect(all).not.toContain('ana')
})

it('AN4 nor before it is known whether authors are hidden', async () => {
  const { write, note } = await page(null)
  expect(note(write('un arbre'))).toMatchObject({ author: '' })
})

it('AN4 a named board says who wrote and who threw away, as ever', async () => {
  const { write, note, commands } = await page('named')
  const id = write('un arbre')
  expect(note(id)?.author).toBe('ana')
  commands.undo.run()
  commands.undo.run()
  expect(note(id)?.deletedBy).toBe('ana')
})

it('AN4 who leads is told as who leads, on every board', async () => {
  const { commands, connection } = await page('hidden', 'facilitator')
  commands.freezeBoard.run()
  expect(connection.stage.getMap('lead').get('freeze')).toMatchObject({ by: 'ana' })
})
