import type { Page } from '@playwright/test'
import { doubleClick } from '../fixtures/doubleClick'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import { OutlinePage } from '../fixtures/outlinePage'
import type { GrappeServer } from '../fixtures/startServer'

const IDEAS = [
  'text,cluster',
  'Trees,We look for shade when it is hot',
  'Benches under the trees,We look for shade when it is hot',
  'Fountains,Water',
  'Misters,Water',
  'A house for clubs,',
  'The square at night,',
]

async function importIdeas(server: GrappeServer, board: Board): Promise<void> {
  const response = await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${board.keys.facilitator}` },
    body: IDEAS.join('\n'),
  })
  expect(response.ok).toBe(true)
}

/** Where a cluster's title card lies. */
function card(page: Page, title: string) {
  return page.locator(`[data-cluster-id][data-title="${title}"]`)
}

async function openTitle(page: Page, title: string): Promise<void> {
  const box = await card(page, title).boundingBox()
  if (box === null) throw new Error(`there is no card ${title}`)
  await doubleClick(page, box.x + box.width / 2, box.y + box.height / 2)
  await expect(page.locator('[data-title-editor]')).toBeFocused()
}

/** Until the title is open: the board may still find its place, and a slow machine make two taps of it. */
async function doubleTap(page: Page, title: string): Promise<void> {
  await expect(async () => {
    const box = await card(page, title).boundingBox()
    if (box === null) throw new Error(`there is no card ${title}`)
    for (let tap = 0; tap < 2; tap++) await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await expect(page.locator('[data-title-editor]')).toBeFocused({ timeout: 3_000 })
  }).toPass()
}

test('a title is written over its card, with a hint for a bare category, and others see who writes', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Titles')
  await importIdeas(server, board)
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await anais.seeEverything()
  await bruno.seeEverything()
  const { page } = anais
  const editor = page.locator('[data-title-editor]')
  await openTitle(page, 'Water')
  await expect(editor).toHaveValue('Water')
  await expect(page.locator('[data-advice]')).toHaveText(/A sentence rather than a category/)
  await expect(bruno.page.locator('[data-cluster-id][data-written-by="Anaïs"]')).toHaveCount(1)
  expect(await editor.evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize))).toBeGreaterThanOrEqual(
    16,
  )

  await page.keyboard.type(' brings people together')
  await expect(page.locator('[data-advice]')).toHaveCount(0)
  await expect(card(bruno.page, 'Water brings people together')).toHaveCount(1)
  await openTitle(bruno.page, 'Water brings people together')
  await bruno.page.keyboard.press('Home')
  await bruno.page.keyboard.type('Cool ')
  await expect(editor).toHaveValue('Cool Water brings people together')
  await page.keyboard.type(' again')
  await expect(bruno.page.locator('[data-title-editor]')).toHaveValue('Cool Water brings people together again')
  await page.keyboard.press('Enter')
  await expect(editor).toHaveCount(0)
  await page.keyboard.press('Control+z')
  const undone = bruno.page.locator('[data-cluster-id][data-title^="Cool Water"]:not([data-title$="again"])')
  await expect(undone).toHaveCount(1)
})

test('the list gathers, names, folds and lets go by keyboard alone', async ({ server, arrive }) => {
  const board = await createBoard(server, 'The tree')
  await importIdeas(server, board)
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const outline = new OutlinePage(page)
  await page.keyboard.press('o')
  await expect(outline.rows).toHaveCount(6)
  await expect(outline.list.getByText('Lone wolves')).toBeVisible()
  await expect(outline.cluster('We look for shade when it is hot')).toContainText('1-1')

  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await page.keyboard.press('End')
  await outline.expectFocusOn('The square at night')
  await page.keyboard.press('Shift+ArrowUp')
  await outline.expectFocusOn('A house for clubs')
  await page.keyboard.press('Control+g')
  await expect(page.locator('[data-title-editor]')).toBeFocused()
  await page.keyboard.type('We have no place to meet')
  await page.keyboard.press('Enter')
  await expect(outline.cluster('We have no place to meet')).toBeFocused()
  await expect(outline.cluster('We have no place to meet')).toContainText('2 post-its')
  await expect(outline.list.getByText('Lone wolves')).toHaveCount(0)

  await page.keyboard.press('ArrowLeft')
  await expect(outline.cluster('We have no place to meet')).toHaveAttribute('aria-expanded', 'false')
  await expect(outline.row('A house for clubs')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(outline.row('A house for clubs')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await outline.expectFocusOn('A house for clubs')
  await page.keyboard.press('ArrowLeft')
  await expect(outline.cluster('We have no place to meet')).toBeFocused()

  await page.keyboard.press('F2')
  await expect(page.locator('[data-title-editor]')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' in')
  await page.keyboard.press('Escape')
  await expect(outline.cluster('We have no place to meet in')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(outline.cluster('We have no place to meet in')).toHaveCount(0)
  await expect(outline.list.getByText('Lone wolves')).toBeVisible()
  await expect(outline.rows).toHaveCount(6)
  await page.keyboard.press('Control+z')
  await expect(outline.cluster('We have no place to meet in')).toBeVisible()
})

test('a phone names a cluster in the list and over its card', async ({ server, browser }) => {
  const board = await createBoard(server, 'By phone')
  await importIdeas(server, board)
  const phone = await OutlinePage.arriveByPhone(browser, board.links.participant, 'Anaïs')
  const { page } = phone
  await phone.cluster('Water').locator('[data-title]').tap()
  await expect(phone.cluster('Water')).toHaveAttribute('aria-selected', 'true')
  await phone.cluster('Water').locator('[data-title]').tap()
  await expect(page.locator('[data-title-editor]')).toBeFocused()
  await page.keyboard.type(' cools us')
  await page.getByRole('button', { name: 'Done' }).tap()
  await expect(phone.cluster('Water cools us')).toBeVisible()
  await page.getByRole('button', { name: 'Board', exact: true }).tap()
  await doubleTap(page, 'Water cools us')
  await page.keyboard.type(' down')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Water cools us down')).toHaveCount(1)
  await page.context().close()
})
