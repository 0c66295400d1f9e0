import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'

test('who has the link to watch sees everything as it happens, and has nothing to change it with', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Watched')
  const anais = await arrive(board, 'Anaïs')
  const olga = await arrive(board, null, 'observer')
  const id = await anais.createNote('Look')
  await expect(olga.note(id)).toHaveText('Look')
  await expect(olga.page.getByText('You are watching')).toBeVisible()
  await expect(olga.page.getByRole('button', { name: 'Post-it' })).toHaveCount(0)

  const before = await olga.place(id)
  await olga.seeEverything()
  await olga.drag(id, { x: 80, y: 80 })
  await olga.page.keyboard.press('n')
  await olga.page.keyboard.press('Delete')
  await expect(olga.editor).toHaveCount(0)
  expect((await exportNotes(server, board)).map(({ x, y, text }) => ({ x, y, text }))).toEqual([
    { ...before, text: 'Look' },
  ])
})

test('the screen shows the board whole, without a single button', async ({ server, arrive, page }) => {
  const board = await createBoard(server, 'Projected')
  const anais = await arrive(board, 'Anaïs')
  await page.goto(board.links.screen)
  await expect(page.getByRole('heading', { name: 'Projected' })).toBeVisible()
  const id = await anais.createNote('On the wall')
  await expect(page.locator(`[data-note-id="${id}"]`)).toHaveText('On the wall')
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0)
})

test('a wrong link says so in plain words, and leads home', async ({ server, page }) => {
  const board = await createBoard(server, 'Locked')
  await page.goto(`${server.url}/b/${board.id}#${'x'.repeat(43)}`)
  await expect(page.getByText('This link does not open a board')).toBeVisible()
  await page.getByRole('button', { name: 'Home page' }).click()
  await expect(page.getByRole('button', { name: 'Create a board' })).toBeVisible()
})

test('a link that was renewed closes the boards that it had opened', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Renewed')
  const olga = await arrive(board, null, 'observer')
  const answer = await fetch(`${server.url}/api/boards/${board.id}/keys/rotate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${board.keys.facilitator}`, 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'observer' }),
  })
  expect(answer.status).toBe(200)
  await expect(olga.saveState).toHaveText('This link does not work any more')
})

test('a French browser reads French', async ({ server, browser }) => {
  const page = await browser.newPage({ locale: 'fr-FR' })
  await page.goto(server.url)
  await expect(page.getByRole('button', { name: 'Créer un tableau' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.close()
})
