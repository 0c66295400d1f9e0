import { afterEach, expect, it, vi } from 'vitest'
import { CLOSE } from '../../shared/protocol/closeCodes'
import type { Desk, OpenBoard } from '../panels/openBoard'
import { createPreferences } from '../session/preferences'
import type { BoardApi } from '../sync/boardApi'
import { createTranslate } from '../testing/createTranslate'
import { atDesk, nextDesk } from '../testing/deskAtWork'
import { DESK, FakeDevice, noteTexts, until } from '../testing/openConnections'
import { openBoard } from './openBoard'

const devices: FakeDevice[] = []
const opened: OpenBoard[] = []

afterEach(async () => {
  vi.unstubAllGlobals()
  for (const board of opened.splice(0)) board.close()
  await Promise.all(devices.splice(0).map((device) => device.leave()))
})

async function page() {
  const device = new FakeDevice()
  devices.push(device)
  const { alice, connection, desk } = await atDesk(device)
  const api = { getTime: async () => Date.now() } as unknown as BoardApi
  const templates = { list: async () => [], get: () => Promise.reject(new Error('none')), known: () => null }
  const board = openBoard(connection, {
    ...{ canWrite: true, preferences: createPreferences(), api, outline: false, before: null },
    settled: Promise.resolve(),
    templates: { ...templates, kinds: async () => [] },
  })
  opened.push(board)
  const shown = (await until(board.desk, (one) => one !== null)) as Desk
  await board.view.fetchCommands()
  return { alice, connection, desk, board, shown }
}

it('DE8 what is put on the board by two presses is asked for once', async () => {
  const { board, shown } = await page()
  const said: string[] = []
  board.view.notices.onSay((notice) => said.push(notice(createTranslate('en'))))
  const answers: ((response: Response) => void)[] = []
  vi.stubGlobal('fetch', () => new Promise<Response>((answer) => answers.push(answer)))
  shown.putOnBoard.run(true)
  shown.putOnBoard.run(true)
  expect(answers).toHaveLength(1)
  answers[0]?.(Response.json({ revealed: 1, desks: 1 }))
  await expect.poll(() => shown.putOnBoard.run(true) ?? answers.length).toBe(2)
  expect(said).toEqual([])
  answers[1]?.(Response.json({ revealed: 0, desks: 0 }))
  await expect.poll(() => said).toHaveLength(1)
})

it('DE11 a desk that began anew is the one that is shown and written on', async () => {
  const { alice, connection, desk, board, shown: first } = await page()
  const { desk: shown, view } = board
  expect(view.session.getState().onDesk).toBe(true)
  view.commands.toggleDesk.run()

  alice.server.closings.set(DESK, CLOSE.openFresh)
  alice.server.replaceRoom(DESK)
  alice.server.cut()
  alice.server.reachable = true
  await nextDesk(connection, desk)
  alice.server.closings.clear()
  const next = await until(shown, (one) => one !== null && one !== first)
  expect(view.session.getState().onDesk).toBe(false)
  const commands = next?.shown.view.commands
  const id = commands?.createNote.run({ x: 0, y: 0 }) ?? ''
  commands?.editNoteText.run(id, 'written since', '', id)
  await until(connection.saveState, ({ kind }) => kind === 'saved')
  expect(noteTexts(alice.server.room(DESK))).toContain('written since')
  expect(next?.news.getState().waiting).toMatchObject([{ text: 'written since' }])
})
