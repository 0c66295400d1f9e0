import type { Page } from '@playwright/test'
import { createBoard, expect, test } from '../fixtures/grappe'
import { Sheet } from '../fixtures/sheet'

const WHY = 'The board is frozen for a moment: the facilitator will open it again.'

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) await page.keyboard.press('a')
  await button.click()
}

/** Types on as soon as the text is closed: a browser driven from outside may come later with it than anybody's hands. */
async function typeOnOnceClosed(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-note-editor]') !== null) return
      observer.disconnect()
      for (const key of text) {
        const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(press)
      }
    })
    observer.observe(document.body, { childList: true, subtree: true })
  }, text)
}

test('R5: who types when a freeze lands is told why, loses nothing, and types nothing into the board', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Typed on')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const paul = await arrive(board, 'Paul')
  await paul.page.getByRole('button', { name: 'New post-it' }).click()
  await expect(paul.editor).toBeFocused()
  await paul.page.keyboard.type('Benches')
  await typeOnOnceClosed(paul.page, ' on the shady nook of home')
  await press(lea.page, 'Freeze the board')
  await expect(paul.editor).toHaveCount(0)
  await expect(paul.messages).toContainText(WHY)
  await expect(paul.notes).toHaveText(['Benches'])
  await expect(paul.page.getByRole('button', { name: 'List of the board' })).toHaveAttribute('aria-pressed', 'false')
  await expect(paul.page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true')
})

test('CA6: a card that is open in a freeze says why it is only to be read, and keeps the keys to itself', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Card held', 'en', ['persona'])
  const lea = await arrive(board, 'Léa', 'facilitator')
  const paul = await arrive(board, 'Paul')
  const sheet = new Sheet(paul.page)
  await sheet.create('persona')
  const field = sheet.dialog.getByRole('textbox').first()
  await field.click()
  await paul.page.keyboard.type('Amina')
  await press(lea.page, 'Freeze the board')
  await expect(sheet.dialog.getByText(WHY)).toBeFocused()
  await expect(sheet.dialog).toContainText('Amina')
  await paul.page.keyboard.press('o')
  await expect(paul.page.locator('[data-outline]')).toHaveCount(0)
  await press(lea.page, 'Thaw the board')
  await expect(sheet.dialog.getByText(WHY)).toHaveCount(0)
  await expect(field).toHaveValue('Amina')
  await paul.page.keyboard.press('Escape')
  await expect(sheet.dialog).toHaveCount(0)
})

test('CS40, CS41: what meets a freeze is parked, the view stays, and it is added at the thaw', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Parked')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const paul = await arrive(board, 'Paul')
  const near = await paul.createNote('Near')
  await paul.createNote('Far')
  await paul.waitForSaved()
  await paul.loseNetwork()
  await paul.createNote('Alone')
  const unzoomed = await paul.boxOf(near)
  await paul.page.keyboard.press('+')
  await expect.poll(() => paul.boxOf(near)).not.toEqual(unzoomed)
  const zoom = paul.page.getByRole('button', { name: /%$/ })
  const place = await paul.note(near).boundingBox()
  const before = (await zoom.textContent()) ?? ''
  await press(lea.page, 'Freeze the board')
  await expect(lea.page.getByRole('button', { name: 'Thaw the board' })).toBeVisible()
  await lea.waitForSaved()
  await paul.regainNetwork()
  await expect(paul.saveState).toHaveAttribute('data-save-state', 'parked')
  await expect(paul.notes).toHaveCount(2)
  await expect(zoom).toHaveText(before)
  expect(await paul.note(near).boundingBox()).toEqual(place)
  await press(lea.page, 'Thaw the board')
  await paul.page.getByRole('button', { name: 'Add to the board' }).click()
  await paul.waitForSaved()
  await expect(async () => {
    await lea.page.keyboard.press('Shift+Digit1')
    await expect(lea.notes.filter({ hasText: 'Alone' })).toHaveCount(1, { timeout: 2_000 })
  }).toPass()
})

test('PE13, PE14: who leads renames somebody, who is called so on every page, and follows them', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Renamed')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const paul = await arrive(board, 'Paul')
  const nour = await arrive(board, 'Nour')
  await lea.page.getByRole('button', { name: '3 people here' }).click()
  await lea.page.getByRole('button', { name: /^Paul/ }).click()
  await lea.page.getByRole('textbox', { name: 'Name' }).fill('Paola')
  await lea.page.getByRole('button', { name: 'Rename' }).click()
  await expect(paul.messages).toContainText('On this board you are called Paola now.')
  await expect(nour.page.getByRole('img', { name: 'Paola' })).toBeVisible()
  await paul.page.reload()
  await expect(paul.page.getByRole('img', { name: 'Paola (you)' })).toBeVisible()
  // Until the page that was loaded again has arrived at Léa's there is nobody to follow.
  const stop = lea.page.getByRole('button', { name: 'Stop following' })
  await expect(async () => {
    if (!(await stop.isVisible())) await lea.page.getByRole('button', { name: 'Follow Paola' }).click()
    await expect(stop).toBeVisible({ timeout: 3_000 })
  }).toPass()
})
