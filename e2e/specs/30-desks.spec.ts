import { beginAlone, beginTogether } from '../fixtures/alone'
import type { BoardPage } from '../fixtures/boardPage'
import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'

const SECRET = /bicycles|orchard|evening/i

async function expectNothingOfIt(others: readonly BoardPage[]): Promise<void> {
  for (const { page } of others) expect(await page.content()).not.toMatch(SECRET)
}

test('DE1, DE6, DE9: all write alone, nobody sees a word, and all of it is revealed at once', async ({
  server,
  arrive,
}) => {
  test.setTimeout(180_000)
  const board = await createBoard(server, 'Alone first')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const sam = await arrive(board, 'Sam')
  const nour = await arrive(board, 'Nour')
  const screen = await arrive(board, null, 'screen')
  await beginAlone(server, board)
  await expect(sam.page.getByText('Only you see this')).toBeVisible()
  await expect(lea.page.getByText('Only you see this')).toHaveCount(0)

  await sam.createNote('Bicycles')
  await sam.createNote('An orchard')
  await nour.createNote('Open in the evening')
  for (const person of [sam, nour]) await person.waitForSaved()
  for (const { page } of [sam, nour, lea]) await expect(page.locator('[data-desk-chip]')).toContainText('3 on 2 desks')
  await expect(screen.page.locator('[data-alone]')).toHaveText('3post-its on 2 desks')
  await expectNothingOfIt([lea, screen])
  expect(await nour.page.content()).not.toMatch(/bicycles|orchard/i)
  expect(await exportNotes(server, board)).toEqual([])

  await expect(lea.page.getByRole('button', { name: 'Lead the workshop' }).first()).toBeVisible()
  await lea.page.keyboard.press('a')
  const panel = lea.page.getByRole('region', { name: 'Lead the workshop' })
  await panel.getByRole('button', { name: 'Reveal everything (3)' }).click()
  await expect(panel).toContainText('3 post-its come to the board')
  await panel.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(panel).toContainText('3 post-its from 2 desks are on the board')
  await expect(sam.messages).toContainText('Your 2 post-its are on the board')
  for (const person of [lea, sam, nour]) await expect(person.notes).toHaveCount(3)
  await expect(sam.page.getByText('Only you see this')).toHaveCount(0)

  await sam.page.keyboard.press('w')
  await expect(sam.page.getByText('Only you see this')).toBeVisible()
  await expect(sam.notes).toHaveCount(0)
})

test('DE8: what comes late waits on its desk, and its person puts it on the board', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Late')
  const sam = await arrive(board, 'Sam')
  const nour = await arrive(board, 'Nour')
  await beginAlone(server, board)
  await expect(sam.page.getByText('Only you see this')).toBeVisible()
  await sam.createNote('A late idea')
  await sam.waitForSaved()
  await beginTogether(server, board)
  const offer = sam.page.locator('[data-waiting-bar]')
  await expect(offer).toContainText('1 post-it waits on your desk')
  await offer.getByRole('button', { name: 'Put on the board' }).click()
  await expect(nour.notes).toHaveText(['A late idea'])
  await expect(sam.messages).toContainText('Your 1 post-it is on the board')
  await expect(offer).toHaveCount(0)
  await expect(sam.page.locator('[data-desk-chip]')).toHaveCount(0)
})

test('DE7: a note that is revealed under its author’s hands is written on on the board', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Under the hands')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const sam = await arrive(board, 'Sam')
  await beginAlone(server, board)
  await expect(sam.page.getByText('Only you see this')).toBeVisible()
  const id = await sam.createNote('One thing')
  await sam.waitForSaved()
  await beginTogether(server, board)
  await expect(sam.page.getByText('Only you see this')).toHaveCount(0)
  await sam.page.keyboard.press('w')
  await expect(sam.note(id)).toBeVisible()
  await sam.openNote(id)
  await sam.page.keyboard.type(' and')
  await sam.waitForSaved()
  await expect(lea.page.getByRole('button', { name: 'Lead the workshop' }).first()).toBeVisible()
  await lea.page.keyboard.press('a')
  const panel = lea.page.getByRole('region', { name: 'Lead the workshop' })
  await panel.getByRole('button', { name: 'Reveal everything (1)' }).click()
  await panel.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(sam.page.getByText('Only you see this')).toHaveCount(0)
  await expect(sam.editor).toBeFocused()
  await sam.page.keyboard.type(' another')
  await sam.page.keyboard.press('Escape')
  await expect(lea.notes).toHaveText(['One thing and another'])
})
