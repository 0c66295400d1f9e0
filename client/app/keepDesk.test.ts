import { afterEach, expect, it } from 'vitest'
import { CLOSE } from '../../shared/protocol/closeCodes'
import type { OpenBoard } from '../panels/openBoard'
import { createPreferences } from '../session/preferences'
import type { BoardApi } from '../sync/boardApi'
import { atDesk, nextDesk } from '../testing/deskAtWork'
import { DESK, FakeDevice, noteTexts, until } from '../testing/openConnections'
import { openBoard } from './openBoard'

const device = new FakeDevice()
let opened: OpenBoard | null = null

afterEach(async () => {
  opened?.close()
  opened = null
  await device.leave()
})

it('DE11 a desk that began anew is the one that is shown and written on', async () => {
  const { alice, connection, desk } = await atDesk(device)
  const api = { getTime: async () => Date.now() } as unknown as BoardApi
  const templates = { list: async () => [], get: () => Promise.reject(new Error('none')), known: () => null }
  opened = openBoard(connection, {
    ...{ canWrite: true, preferences: createPreferences(), api, outline: false, before: null },
    templates: { ...templates, kinds: async () => [] },
  })
  const { desk: shown, view } = opened
  const first = await until(shown, (one) => one !== null)
  await view.fetchCommands()
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
