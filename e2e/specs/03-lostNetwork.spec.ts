import type { Page } from '@playwright/test'
import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'

/** From its next load on the page's sockets go through a gate: where that is shut, the page comes and they do not. */
async function putGate(page: Page): Promise<{ isShut: boolean }> {
  const gate = { isShut: false }
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (gate.isShut) void socket.close({ code: 1013 })
    else socket.connectToServer()
  })
  return gate
}

test('a page that is loaded again without the server still has the board, the unsent work and its count', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Loaded again')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const gate = await putGate(bruno.page)
  await bruno.page.reload()
  const hers = await anais.createNote('Known before')
  await bruno.seeNote(hers, 'Known before')
  const before = await bruno.place(hers)

  await bruno.loseNetwork()
  await expect(bruno.saveState).toHaveText('Offline · nothing unsaved')
  const his = await bruno.createNote('Unsent')
  await bruno.drag(hers, { x: -60, y: 90 })
  await bruno.click(his)
  await bruno.page.getByRole('button', { name: 'Violet' }).click()
  await expect(bruno.note(his)).toHaveAttribute('data-color', 'violet')
  const unsent = /^Offline · \d+ changes kept on this device$/
  await expect(bruno.saveState).toHaveText(unsent)
  const count = await bruno.saveState.innerText()
  await anais.createNote('Written meanwhile')

  await bruno.waitForKept()
  gate.isShut = true
  await bruno.regainNetwork()
  await bruno.page.reload()
  await expect(bruno.note(his)).toHaveText('Unsent')
  await expect(bruno.note(his)).toHaveAttribute('data-color', 'violet')
  await expect(bruno.notes).toHaveCount(2)
  await expect(bruno.saveState).toHaveText(count)
  const moved = await bruno.place(hers)
  expect(moved).not.toEqual(before)
  const more = await bruno.createNote('And more')

  gate.isShut = false
  await bruno.waitForSaved()
  await expect(bruno.notes).toHaveCount(4)
  await anais.seeNote(more, 'And more')
  await expect(anais.note(his)).toHaveAttribute('data-color', 'violet')
  await expect.poll(() => anais.place(hers)).toEqual(moved)
  const kept = await exportNotes(server, board)
  await expect.poll(() => anais.shownNotes()).toEqual(kept)
  await expect.poll(() => bruno.shownNotes()).toEqual(kept)
})

test('what two people write in one note at once is all there, each in their own order', async ({ server, arrive }) => {
  const board = await createBoard(server, 'One note')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('-')
  await bruno.seeNote(id, '-')
  await Promise.all([anais, bruno].map((person) => person.openNote(id)))
  const [hers, his] = ['SHADE FOR THE SQUARE', 'water for the garden']
  await Promise.all([anais.page.keyboard.type(hers), bruno.page.keyboard.type(his)])
  const written = async () => (await exportNotes(server, board))[0]?.text ?? ''
  await expect.poll(async () => (await written()).length).toBe(hers.length + his.length + 1)
  const text = await written()
  expect(text.replace(/[^A-Z]/g, '')).toBe(hers.replaceAll(' ', ''))
  expect(text.replace(/[^a-z]/g, '')).toBe(his.replaceAll(' ', ''))
  for (const person of [anais, bruno]) await expect(person.editor).toHaveValue(text)

  await anais.page.keyboard.press('Control+Home')
  await bruno.page.keyboard.press('Control+End')
  await Promise.all([anais.page.keyboard.type('Before: '), bruno.page.keyboard.type(' :after')])
  for (const person of [anais, bruno]) await expect(person.editor).toHaveValue(`Before: ${text} :after`)
})

test('what two people write in one note, one of them offline, is all there on return', async ({ server, arrive }) => {
  const board = await createBoard(server, 'One note, apart')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('Trees')
  await bruno.seeNote(id, 'Trees')
  await bruno.loseNetwork()
  await anais.openNote(id)
  await anais.page.keyboard.type(' and benches')
  await bruno.openNote(id)
  await bruno.page.keyboard.press('Control+Home')
  await bruno.page.keyboard.type('More ')
  await expect(bruno.editor).toHaveValue('More Trees')
  await anais.waitForSaved()
  await bruno.regainNetwork()
  for (const person of [anais, bruno]) await expect(person.editor).toHaveValue('More Trees and benches')
  await bruno.waitForSaved()
})

test('a note that one deletes while another, offline, writes in it comes back with all its text', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Deleted meanwhile')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('Trees')
  await bruno.seeNote(id, 'Trees')
  await bruno.loseNetwork()
  await bruno.openNote(id)
  await bruno.page.keyboard.type(' in every street')
  await anais.click(id)
  await anais.page.keyboard.press('Delete')
  await expect(anais.notes).toHaveCount(0)
  await anais.waitForSaved()
  await bruno.regainNetwork()
  await bruno.waitForSaved()
  for (const person of [anais, bruno]) await expect(person.notes).toHaveCount(0)
  await expect(bruno.editor).toHaveCount(0)
  await anais.page.keyboard.press('Control+z')
  await expect(bruno.note(id)).toHaveText('Trees in every street')
})

test('the server is killed while somebody writes: the words go on, and arrive', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Killed')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('B')
  await anais.waitForSaved()
  await bruno.seeNote(id, 'B')
  await anais.openNote(id)
  await anais.page.keyboard.type('efore the fall, ')
  await expect(bruno.note(id)).toContainText('Before')
  await Promise.all([server.kill(), anais.page.keyboard.type('while it fell, ')])
  await anais.page.keyboard.type('while it was away, ')
  await expect(anais.saveState).toHaveText(/^Offline · \d+ changes? kept on this device$/)
  await Promise.all([server.restart(), anais.page.keyboard.type('as it came back.')])
  const whole = 'Before the fall, while it fell, while it was away, as it came back.'
  await expect(anais.editor).toHaveValue(whole)
  await anais.waitForSaved()
  await anais.page.keyboard.press('Escape')
  await expect(bruno.note(id)).toHaveText(whole)
  expect(await exportNotes(server, board)).toMatchObject([{ id, text: whole }])
  await expect(anais.page.getByRole('list', { name: '2 people here' })).toBeVisible()
})

test('two tabs of one person are one person, and neither loses what the other wrote offline', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Two tabs')
  const bruno = await arrive(board, 'Bruno')
  const anais = await arrive(board, 'Anaïs')
  const second = await anais.openAnotherTab()
  await expect(bruno.page.getByRole('list', { name: '2 people here' })).toBeVisible()
  await anais.page.bringToFront()
  const online = await anais.createNote('In the first tab')
  await second.seeNote(online, 'In the first tab')

  await anais.loseNetwork()
  const inFirst = await anais.createNote('Offline in the first')
  await second.page.bringToFront()
  const inSecond = await second.createNote('Offline in the second')
  for (const tab of [anais, second]) await expect(tab.saveState).toHaveText(/^Offline · \d+ changes? kept/)
  await anais.waitForKept()
  await anais.page.close()
  await anais.regainNetwork()
  await second.waitForSaved()
  await bruno.zoomOut()
  await expect(bruno.note(inSecond)).toHaveText('Offline in the second')

  await second.page.reload()
  await second.waitForBoard()
  await second.waitForSaved()
  await expect(second.note(inFirst)).toHaveText('Offline in the first')
  await expect(bruno.note(inFirst)).toHaveText('Offline in the first')
  await expect(bruno.page.getByRole('list', { name: '2 people here' })).toBeVisible()
})

test('a part of the page that was asked for without a network comes once there is one', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Late')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const network = { isAway: true, asked: 0 }
  await page.route(/\/assets\/ContextMenu-/, async (route) => {
    network.asked++
    await (network.isAway ? route.abort() : route.continue())
  })
  await page.reload()
  await anais.waitForBoard()
  await page.mouse.click(640, 400, { button: 'right' })
  await expect.poll(() => network.asked).toBeGreaterThan(0)
  await expect(page.getByRole('menu')).toHaveCount(0)
  network.isAway = false
  await expect(page.getByRole('menu')).toBeVisible()
})
