import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { SystemEdit } from '../../shared/operations/origin'
import { createRelations } from '../../shared/operations/relations'
import { readBoard } from '../../shared/queries/readBoard'
import { pasteInto } from '../fixtures/clipboard'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import { RawClient } from '../fixtures/rawClient'
import type { GrappeServer } from '../fixtures/startServer'

const SHADE = 'We look for shade when it is hot'
const WATER = 'Water brings us together'

const IDEAS = [
  'text,cluster',
  `Trees,${SHADE}`,
  `Benches under the trees,${SHADE}`,
  `Fountains,${WATER}`,
  `Misters,${WATER}`,
  'The square at night,',
]

async function createChart(server: GrappeServer): Promise<Board> {
  const board = await createBoard(server, 'Telling')
  const response = await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${board.keys.facilitator}` },
    body: IDEAS.join('\n'),
  })
  expect(response.ok).toBe(true)
  return board
}

const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'What is told of the wall' })
const chipsOf = (page: Page): Locator => textOf(page).locator('[data-mention]')
const card = (page: Page, title: string) => page.locator(`[data-cluster-id][data-title="${title}"]`)

async function openTelling(page: Page): Promise<void> {
  // The key comes with the commands that are fetched once the board stands.
  await expect(async () => {
    // Once the text is there, the key would be a letter of it.
    if (!(await textOf(page).isVisible())) await page.keyboard.press('t')
    await expect(textOf(page)).toBeVisible({ timeout: 5_000 })
  }).toPass()
}

async function clickCard(page: Page, title: string): Promise<void> {
  const box = await card(page, title).boundingBox()
  if (box === null) throw new Error(`there is no card ${title}`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Clicks it where that selects it. */
async function selectCard(page: Page, title: string): Promise<void> {
  await clickCard(page, title)
  await expect(card(page, title).locator('[aria-pressed="true"]')).toBeAttached()
}

test('TL1 TL2 TL3 two people tell one wall at once, name what they tell of by @ and by pointing, and see it renamed and gone', async ({
  server,
  arrive,
}) => {
  const board = await createChart(server)
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  for (const person of [anais, bruno]) {
    await person.seeEverything()
    await openTelling(person.page)
  }

  // By @: accents, case and the order of the words are no matter.
  await textOf(anais.page).click()
  await anais.page.keyboard.type('It begins with @SHADE')
  const names = anais.page.getByRole('listbox', { name: 'Clusters and post-its' })
  await expect(names.getByRole('option').first()).toContainText(SHADE)
  await expect(names).not.toContainText(WATER)
  await anais.page.keyboard.press('Enter')
  await anais.page.keyboard.type('.')
  await expect(textOf(bruno.page)).toHaveText(`It begins with ${SHADE}.`)

  // Both at once, at different places: both are kept.
  await textOf(bruno.page).click()
  await bruno.page.keyboard.press('Control+End')
  await bruno.page.keyboard.press('Enter')
  await anais.page.keyboard.press('Control+Home')
  await Promise.all([
    anais.page.keyboard.type('Listen! ', { delay: 15 }),
    bruno.page.keyboard.type('Then comes what we drink.', { delay: 15 }),
  ])
  const both = [`Listen! It begins with ${SHADE}.`, 'Then comes what we drink.']
  for (const { page } of [anais, bruno]) await expect(textOf(page).locator('.cm-line')).toHaveText(both)
  await expect(textOf(anais.page).locator('.cm-other')).toHaveAttribute('data-name', 'Bruno')

  // By pointing: the board answers to taps with names, and nothing is selected.
  await bruno.page.getByRole('button', { name: 'Point at the board' }).click()
  await expect(bruno.page.locator('[data-telling]').getByRole('button', { name: 'Done' })).toBeVisible()
  await clickCard(bruno.page, WATER)
  await expect(textOf(anais.page).locator('.cm-line').last()).toHaveText(`Then comes what we drink. ${WATER}`)
  await expect(card(bruno.page, WATER)).toHaveCount(1)
  await bruno.page.keyboard.press('Escape')
  await expect(bruno.page.getByRole('button', { name: 'Point at the board' })).toBeVisible()

  // A new name is read on both pages; what is deleted is struck.
  const name = 'Shade first'
  await anais.page.keyboard.press('Escape')
  await selectCard(anais.page, SHADE)
  await anais.page.keyboard.press('F2')
  await expect(anais.page.locator('[data-title-editor]')).toBeFocused()
  await anais.page.keyboard.press('Control+a')
  await anais.page.keyboard.type(name)
  await anais.page.keyboard.press('Enter')
  await openTelling(anais.page)
  for (const { page } of [anais, bruno]) await expect(chipsOf(page).first()).toHaveText(name)
  await anais.page.locator('[data-board-canvas]').focus()
  await selectCard(anais.page, WATER)
  await anais.page.keyboard.press('Delete')
  for (const { page } of [anais, bruno]) {
    await expect(chipsOf(page).last().locator('s')).toHaveText(`${WATER} (deleted)`)
  }
})

test('TL4 TL5 the meter counts what is told, and what is not is one press from the text', async ({
  server,
  arrive,
}) => {
  const board = await createChart(server)
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const raw = new RawClient(server.url, board.id, board.keys.participant)
  await raw.ready
  const [from = '', to = ''] = readBoard(raw.doc).clusters.keys()
  await new Promise<void>((acked) =>
    raw.edit((doc) => createRelations(doc, [{ id: 'r1', from, to, sign: 'cause' }], new SystemEdit('import')), acked),
  )
  await openTelling(page)
  const meter = page.locator('[data-told]')
  await expect(meter).toContainText('Clusters: 0 of 2')
  await expect(meter).toContainText('Relations: 0 of 1')
  await expect(meter).toContainText('Lone wolves: 0 of 1')
  await page.getByRole('button', { name: 'Begin with this order' }).click()
  await expect(chipsOf(page)).toHaveText([SHADE, WATER])
  await expect(meter).toContainText('Clusters: 2 of 2')
  await expect(meter).toContainText('Relations: 0 of 1')
  await meter.locator('summary').click()
  await textOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mention: The square at night' }).click()
  await expect(meter).toContainText('Lone wolves: 1 of 1')
  await page.getByRole('button', { name: /^Mention: .* leads to / }).click()
  await expect(meter).toContainText('Everything is told.')

  // Rows of the list are pointed at too.
  await page.getByRole('button', { name: 'Point at the board' }).click()
  await page.keyboard.press('o')
  await page.getByRole('row').filter({ hasText: 'Fountains' }).click()
  await expect(chipsOf(page).last()).toHaveText('Fountains')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Point at the board' }).focus()
  await page.keyboard.press('o')
  await expect(page.locator('[data-outline]')).toHaveCount(0)

  // What is selected on the board lights up in the text.
  await clickCard(page, WATER)
  await expect(textOf(page).locator('.cm-telling')).toHaveCount(2)
  const axe = await new AxeBuilder({ page }).setLegacyMode().include('[data-side-panel]').analyze()
  expect(axe.violations.map(({ id }) => id)).toEqual([])
})

test('TL6 TL7 undo takes back one’s own words alone, too much at once is refused whole, and a reload keeps the rest', async ({
  server,
  arrive,
}) => {
  const board = await createChart(server)
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  for (const { page } of [anais, bruno]) {
    await openTelling(page)
    await textOf(page).click()
  }
  await anais.page.keyboard.type('Hers. ')
  await expect(textOf(bruno.page)).toHaveText('Hers. ')
  await bruno.page.keyboard.press('Control+End')
  await bruno.page.keyboard.type('His. ')
  await expect(textOf(anais.page)).toHaveText('Hers. His. ')
  await anais.page.keyboard.press('Control+z')
  for (const { page } of [anais, bruno]) await expect(textOf(page)).toHaveText('His. ')
  await anais.page.keyboard.press('Control+y')
  for (const { page } of [anais, bruno]) await expect(textOf(page)).toHaveText('Hers. His. ')

  await pasteInto(anais.page, { 'text/plain': 'Ωμέγα '.repeat(175_000) })
  await expect(anais.page.locator('[data-side-panel] [role=status]')).toHaveText(/^That is too much for one account/)
  await expect(textOf(anais.page)).toHaveText('Hers. His. ')
  await pasteInto(anais.page, { 'text/plain': '[[nothing]] <b>plain</b>' })
  await expect(textOf(bruno.page)).toContainText('[ nothing ] <b>plain</b>')

  await anais.waitForSaved()
  await anais.page.reload()
  await anais.waitForBoard()
  await openTelling(anais.page)
  await expect(textOf(anais.page)).toContainText('[ nothing ] <b>plain</b>')
  const watcher = await arrive(board, null, 'observer')
  await openTelling(watcher.page)
  await expect(textOf(watcher.page)).toContainText('Hers.')
  await expect(textOf(watcher.page)).toHaveAttribute('aria-readonly', 'true')
})
