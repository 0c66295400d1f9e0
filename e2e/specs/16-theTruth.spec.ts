import type { Page } from '@playwright/test'
import * as encoding from 'lib0/encoding'
import { BoardPage } from '../fixtures/boardPage'
import { createBoard, expect, test } from '../fixtures/grappe'
import { startLimited } from '../fixtures/limitedServer'
import { RawClient } from '../fixtures/rawClient'

const IN_THIS_TAB = 'Offline · 1 change only in this tab: keep it open'

test('a browser that forbids storage says so, keeps the work in the tab, and sends it when it can', async ({
  server,
  arrive,
  page,
}) => {
  const board = await createBoard(server, 'Private window')
  const anais = await arrive(board, 'Anaïs')
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      const get = () => {
        throw new DOMException('Forbidden', 'SecurityError')
      }
      Object.defineProperty(window, name, { get })
    }
  })
  const gate = await putGate(page)
  const zoe = new BoardPage(page)
  await zoe.join(board.links.participant, 'Zoé')
  await expect(zoe.messages).toContainText(
    'This browser keeps nothing: do not close this tab before everything is saved.',
  )
  await zoe.waitForSaved()
  gate.shut()
  const id = await zoe.createNote('Only here')
  await expect(zoe.saveState).toHaveText(IN_THIS_TAB)
  expect(await closeTab(page)).toBe('asked')
  gate.open()
  await zoe.waitForSaved()
  await expect(anais.note(id)).toHaveText('Only here')
  await page.reload()
  await page.getByRole('button', { name: 'Go to the board' }).click()
  await expect(zoe.note(id)).toHaveText('Only here')
})

test('a browser whose storage is full says that the work is in the tab alone; closing asks while anything is unsent', async ({
  server,
  page,
}) => {
  const board = await createBoard(server, 'No room')
  const gate = await putGate(page)
  const zoe = new BoardPage(page)
  await zoe.join(board.links.participant, 'Zoé')
  await zoe.waitForSaved()
  await page.evaluate(() => {
    const fail = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { add: fail, put: fail })
  })
  gate.shut()
  await zoe.createNote('No room for this')
  await expect(zoe.saveState).toHaveText(IN_THIS_TAB)
  expect(await closeTab(page)).toBe('asked')
  gate.open()
  await zoe.waitForSaved()
  expect(await closeTab(page)).toBe('closed')
})

test('a server that cannot write to its disk, and then can again, is told as it is', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Full disk')
  const anais = await arrive(board, 'Anaïs')
  await anais.waitForSaved()
  await server.stop()
  await expect(anais.saveState).toHaveText('Offline · nothing unsaved')
  const full = await startLimited(server)
  await anais.waitForSaved()
  const other = new RawClient(server.url, board.id, board.keys.participant)
  await other.ready
  other.edit(
    (doc) => doc.getMap('x').set('large', 'x'.repeat(2_000_000)),
    () => {},
  )
  await expect(anais.saveState).toHaveText('The server cannot save at the moment · keep this tab open')
  const id = await anais.createNote('Waits for the disk')
  await expect(anais.saveState).toHaveText('The server cannot save at the moment · 1 change waiting')
  other.kill()
  await full.kill()
  await server.restart()
  await anais.waitForSaved()
  await expect(anais.note(id)).toHaveText('Waits for the disk')
})

test('what the server refuses is told with the reason; starting from the saved board offers it again', async ({
  server,
  page,
}) => {
  const board = await createBoard(server, 'Refused')
  const gate = { refuses: false }
  await page.routeWebSocket(new RegExp(`/sync/${board.id}$`), (near) => {
    const far = near.connectToServer()
    near.onMessage((message) => {
      const isEdit = message instanceof Buffer && message[0] === 0 && message[1] !== 0
      if (gate.refuses && isEdit) near.send(refusal('full: the board is as large as it may become.'))
      else far.send(message)
    })
  })
  const zoe = new BoardPage(page)
  await zoe.join(board.links.participant, 'Zoé')
  await zoe.waitForSaved()
  gate.refuses = true
  await zoe.createNote('Too much')
  await expect(zoe.saveState).toHaveText(
    'Refused: the board is full. Export it and go on with a new one · 1 change not sent',
  )
  gate.refuses = false
  await page.getByRole('button', { name: 'Start from the saved board' }).click()
  await expect(page.getByText('1 post-it written here was not on the saved board.')).toBeVisible()
  await expect(zoe.notes).toHaveCount(0)
  await page.getByRole('button', { name: 'Add to the board' }).click()
  await expect(zoe.notes).toHaveText(['Too much'])
  await zoe.waitForSaved()
})

/** The server's word that an edit was not taken, as the sync protocol writes it. */
function refusal(reason: string): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, reason)
  return Buffer.from(encoding.toUint8Array(encoder))
}

/** Takes away the page's sockets, and gives them back. */
async function putGate(page: Page) {
  let isShut = false
  const open = new Set<{ close(): Promise<void> }>()
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (isShut) return void socket.close({ code: 1013 })
    socket.connectToServer()
    open.add(socket)
  })
  return {
    shut: () => {
      isShut = true
      for (const socket of open) void socket.close()
      open.clear()
    },
    open: () => {
      isShut = false
    },
  }
}

/** Closes the tab as a person does; who is asked stays. */
async function closeTab(page: Page): Promise<'asked' | 'closed'> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    return 'asked' as const
  })
  const closed = page.waitForEvent('close').then(() => 'closed' as const)
  for (const outcome of [asked, closed]) outcome.catch(() => {})
  await page.close({ runBeforeUnload: true })
  return await Promise.race([asked, closed])
}
