import { createBoard, expect, test } from '../fixtures/grappe'
import { OutlinePage } from '../fixtures/outlinePage'

test('on a phone the list has every zone: one writes and fills in cards there, sends into a part of one, and finds it again', async ({
  server,
  browser,
  arrive,
}) => {
  const board = await createBoard(server, 'Zones', 'en', ['cross', 'persona'])
  const anais = await arrive(board, 'Anaïs')
  const phone = await OutlinePage.arriveByPhone(browser, board.links.participant, 'Bruno')
  const { page, list } = phone
  const zone = (name: string) => list.locator('[data-row^="zone "]').filter({ hasText: name })
  await expect(zone('Persona gallery')).toContainText('Personas')

  await zone('Variables and trends')
    .getByRole('button', { name: /^Write a post-it here/ })
    .tap()
  await phone.editor.fill('Price of energy')
  await phone.page.getByRole('button', { name: 'Done' }).tap()
  await expect(phone.row('Price of energy')).toContainText('Importance')

  await zone('Persona gallery')
    .getByRole('button', { name: /^Fill in a new card here: Persona/ })
    .tap()
  await page
    .getByRole('dialog')
    .getByLabel(/first name/i)
    .first()
    .fill('Samira')
  await page.keyboard.press('Escape')
  const samira = list.locator('[data-row^="card "]').filter({ hasText: 'Samira' })
  await expect(samira).toContainText('Persona')
  await expect(samira.getByRole('img')).toHaveAccessibleName(/^1 of \d+ fields filled$/)

  await phone.row('Price of energy').tap()
  await page
    .getByRole('button', { name: /^Send to/ })
    .first()
    .tap()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('option', { name: /Persona gallery/ })).toContainText('Does not take this')
  await dialog.getByRole('option', { name: /Four worlds/ }).tap()
  await dialog.getByRole('option', { name: /^Bottom right/ }).tap()
  await expect(zone('Four worlds')).toContainText('1 post-it')
  await expect(anais.notes).toHaveCount(1)

  await zone('Four worlds').getByRole('button', { name: 'Fold this part of the list' }).tap()
  await expect(phone.row('Price of energy')).toHaveCount(0)
  await expect(page.getByText('1 card · 1 post-it')).toBeVisible()
  await page.context().close()
})
