import type { Page } from '@playwright/test'
import { BoardPage } from '../fixtures/boardPage'
import { createBoard, expect, test } from '../fixtures/grappe'
import { importLines } from '../fixtures/importLines'

const CANVAS = '**/assets/canvas-*.js'

/** Keeps a file from coming, until what this gives is called. */
async function holdBack(page: Page, file: string): Promise<() => void> {
  let letCome = () => {}
  const isFree = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route(file, async (route) => {
    await isFree
    await route.continue()
  })
  return letCome
}

const progress = (page: Page) => page.getByRole('progressbar', { name: 'Grappe' })
const shareOf = async (page: Page) => Number(await progress(page).getAttribute('aria-valuenow'))

test('FL10 FL2 one says one’s name while the canvas comes, and is told how far that is until it has', async ({
  server,
  page,
}) => {
  const board = await createBoard(server, 'Slow')
  const letCome = await holdBack(page, CANVAS)
  await page.goto(board.links.participant)
  await page.getByLabel('First name').fill('Anaïs')
  await page.getByRole('button', { name: 'Go to the board' }).click()
  await expect(progress(page)).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Opening Grappe…')
  const share = await shareOf(page)
  expect(share).toBeGreaterThan(0)
  expect(share).toBeLessThan(100)
  await expect(page.locator('[data-board-canvas]')).toHaveCount(0)
  letCome()
  await new BoardPage(page).waitForBoard()
  await expect(progress(page)).toHaveCount(0)
})

test('FL1 FL4 the page says what it waits for before any code has come, and that a file did not come', async ({
  server,
  page,
}) => {
  const board = await createBoard(server, 'Broken')
  const letCome = await holdBack(page, '**/assets/base-*.js')
  await page.route('**/assets/board-*.js', (route) => route.abort())
  await page.goto(board.links.participant, { waitUntil: 'commit' })
  await expect(progress(page)).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Part of Grappe did not come. Load the page again.')
  await page.unroute('**/assets/board-*.js')
  letCome()
  await page.reload()
  await expect(page.getByLabel('First name')).toBeVisible()
})

test('FL8 a board that was open on this device is shown from its own copy while the server says nothing', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Kept')
  await importLines(server, board, ['Bancs', 'Arbres', 'Fontaines'])
  const anais = await arrive(board, 'Anaïs')
  await expect(anais.notes).toHaveCount(3)
  await anais.waitForKept()
  const context = anais.page.context()
  const address = anais.page.url()
  await anais.page.close()
  const page = await context.newPage()
  await page.route('**/api/**', () => {})
  await page.routeWebSocket(/\/sync\//, () => {})
  await page.goto(address)
  const again = new BoardPage(page)
  await again.waitForBoard()
  await expect(again.notes).toHaveCount(3)
  const note = await again.createNote('Written before the server spoke')
  await again.waitForKept()
  await page.close()

  const later = new BoardPage(await context.newPage())
  await later.page.goto(address)
  await expect(later.note(note)).toHaveText('Written before the server spoke')
  await later.waitForSaved()
})
