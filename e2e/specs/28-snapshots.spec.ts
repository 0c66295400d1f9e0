import type { Locator, Page } from '@playwright/test'
import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'

const sideOf = (page: Page) => page.locator('[data-own-board]')
const presentOf = (page: Page) => page.locator('main [data-note-id]')

/** The canvas hears the pointer, not the note's copy in the DOM. */
async function press(page: Page, note: Locator): Promise<void> {
  await expect(async () => {
    const { x, y, width, height } = (await note.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.click(x + width / 2, y + height / 2)
    await expect(note.locator('[aria-pressed="true"]')).toHaveCount(1, { timeout: 3_000 })
  }).toPass()
}

async function keepOne(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Snapshots' }).click()
  await page.getByLabel('Keep one now').fill(name)
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
}

test('SN4 SN6 what was lost is found in a snapshot beside the board, and brought back', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Shade')
  const lead = await arrive(board, 'Ada', 'facilitator')
  const { page } = lead
  const bench = await lead.createNote('A bench')
  await lead.createNote('A tree')
  await lead.waitForSaved()
  await keepOne(page, 'Before')
  await page.getByRole('button', { name: 'Open beside the board: Before' }).click()
  const side = sideOf(page)
  await expect(side.locator('[data-note-id]')).toHaveCount(2)
  await expect(side).toContainText('Nothing is gone since')

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(presentOf(page)).toHaveCount(2)

  await press(page, presentOf(page).filter({ hasText: 'A bench' }))
  await page.keyboard.press('Delete')
  await expect(presentOf(page)).toHaveCount(1)
  await expect(side).toContainText('1 is gone since')
  await expect(side.locator('[data-note-id]')).toHaveCount(2)
  await side.getByRole('button', { name: 'Select what is gone' }).click()
  await side.getByRole('button', { name: 'Bring the selection back' }).click()
  await expect(presentOf(page)).toHaveCount(2)
  await expect(side).toContainText('Nothing is gone since')
  await lead.waitForSaved()
  expect((await exportNotes(server, board)).map(({ id }) => id)).toContain(bench)
})

test('SN6 the keys are those of the board that has the focus; a copy goes into the present', async ({
  server,
  arrive,
}) => {
  const lead = await arrive(await createBoard(server, 'Shade'), 'Ada', 'facilitator')
  const { page } = lead
  await lead.createNote('A bench')
  await lead.waitForSaved()
  await keepOne(page, 'Before')
  await page.getByRole('button', { name: 'Open beside the board: Before' }).click()
  const side = sideOf(page)
  await expect(side.locator('[data-note-id]')).toHaveCount(1)
  await expect(side).toBeFocused()
  await page.keyboard.press('n')
  await expect(lead.editor).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect(lead.messages).toContainText('1 post-it copied')
  await page.keyboard.press('Control+v')
  await expect(presentOf(page)).toHaveCount(2)

  await page.keyboard.press('Escape')
  await expect(side).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(side).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(lead.editor).toHaveCount(1)
})

test('SN7 a new board of a snapshot holds what it held, and is gone to when one asks', async ({ server, arrive }) => {
  const lead = await arrive(await createBoard(server, 'Shade'), 'Ada', 'facilitator')
  const { page } = lead
  await lead.createNote('A bench')
  await lead.waitForSaved()
  await keepOne(page, 'Before')
  const address = page.url()
  await page.getByRole('button', { name: 'Restore as a new board: Before' }).click()
  await expect(page.getByLabel('Title of the new board')).toHaveValue('Shade – Before')
  await page.getByRole('button', { name: 'Make the board' }).click()
  await expect(page.getByRole('button', { name: 'Go to it' })).toBeVisible()
  expect(page.url()).toBe(address)
  await page.getByRole('button', { name: 'Go to it' }).click()
  await expect(page.getByRole('heading', { name: 'Shade – Before' })).toBeAttached()
})

test('SN8 the board and the snapshot share the window as it allows', async ({ server, arrive }) => {
  const lead = await arrive(await createBoard(server, 'Shade'), 'Ada', 'facilitator')
  const { page } = lead
  await lead.createNote('A bench')
  await lead.waitForSaved()
  await keepOne(page, 'Before')
  await page.getByRole('button', { name: 'Open beside the board: Before' }).click()
  const side = sideOf(page)
  const present = page.locator('main [data-board-canvas]')
  const edges = async () => {
    const [now, then] = [await present.boundingBox(), await side.boundingBox()]
    return { ends: [(now?.x ?? 0) + (now?.width ?? 0), (now?.y ?? 0) + (now?.height ?? 0)], begins: [then?.x, then?.y] }
  }
  await page.setViewportSize({ width: 1300, height: 800 })
  await expect.poll(edges).toEqual({ ends: [702, 800], begins: [702, 0] })
  await page.setViewportSize({ width: 800, height: 1200 })
  await expect.poll(edges).toEqual({ ends: [800, 696], begins: [0, 696] })
  await page.setViewportSize({ width: 390, height: 800 })
  await expect.poll(edges).toEqual({ ends: [390, 800], begins: [0, 0] })
  await page.getByRole('button', { name: 'See the present' }).click()
  await expect(side).toHaveCount(0)
  await page.getByRole('button', { name: 'See the snapshot' }).click()
  await expect(side).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(side).toHaveCount(0)
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('overview')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'See the snapshot' }).click()
  await side.getByRole('button', { name: 'Close the snapshot' }).click()
  await page.setViewportSize({ width: 1300, height: 800 })
  await expect.poll(() => present.boundingBox()).toEqual({ x: 0, y: 0, width: 1300, height: 800 })
})
