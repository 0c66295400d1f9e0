import type { Page } from '@playwright/test'
import { exportByApi } from '../fixtures/boardFiles'
import { createBoard, expect, test } from '../fixtures/grappe'

const DAY = 86_400_000

async function openTrash(page: Page) {
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Trash' }).click()
  return page.getByRole('dialog', { name: 'Trash' })
}

test('what one deletes, another finds by name and puts back where it lay, though a clock is a day wrong', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Trash')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await bruno.page.clock.setSystemTime(Date.now() + DAY)
  const id = await anais.createNote('Un café associatif')
  const place = await anais.place(id)
  await bruno.seeEverything()
  await expect(bruno.note(id)).toHaveText('Un café associatif')

  const trash = await openTrash(anais.page)
  await expect(trash).toContainText('Nothing was deleted.')
  await bruno.click(id)
  await bruno.page.keyboard.press('Delete')
  await expect(trash.getByText('deleted by Bruno · now')).toBeVisible()
  await expect(trash).not.toContainText(/\bin \d/)

  await bruno.leave()
  await trash.getByLabel('Search the trash').fill('jardin')
  await expect(trash).toContainText('Nothing deleted has these words.')
  await trash.getByLabel('Search the trash').fill('CAFE')
  await expect(trash.getByText('deleted by Bruno · now')).toBeVisible()
  await trash.getByRole('button', { name: 'Bring back: Un café associatif' }).click()
  await expect(trash).toHaveCount(0)
  await expect(anais.note(id)).toHaveText('Un café associatif')
  expect(await anais.place(id)).toEqual(place)
  await expect(anais.selected).toHaveCount(1)
})

test('who left is somebody, but not to who leads; two tabs of one person are one', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Names')
  const anais = await arrive(board, 'Anaïs')
  const [one, two] = [await anais.createNote('One'), await anais.createNote('Two')]
  const tab = await anais.openAnotherTab()
  await tab.click(one)
  await tab.page.keyboard.press('Delete')
  const hers = await openTrash(anais.page)
  await expect(hers.getByText('deleted by you')).toHaveCount(1)
  await anais.page.keyboard.press('Escape')
  await expect(hers).toHaveCount(0)
  await anais.click(two)
  await anais.page.keyboard.press('Delete')
  await expect.poll(() => exportByApi(server, board, 'csv')).not.toContain('Two')
  await anais.leave()

  const bruno = await arrive(board, 'Bruno')
  const seen = await openTrash(bruno.page)
  await expect(seen.getByText('deleted by somebody')).toHaveCount(2)
  const leader = await arrive(board, 'Chloé', 'facilitator')
  await expect((await openTrash(leader.page)).getByText('deleted by Anaïs')).toHaveCount(2)
  const observer = await arrive(board, null, 'observer')
  const watched = await openTrash(observer.page)
  await expect(watched.getByText('deleted by somebody')).toHaveCount(2)
  await expect(watched.getByRole('button', { name: /Bring back/ })).toHaveCount(0)

  await seen.getByLabel('Choose: One').check()
  await seen.getByLabel('Choose: Two').check()
  await seen.getByRole('button', { name: 'Bring back 2 post-its' }).click()
  await expect(bruno.selected).toHaveCount(2)
  await expect(watched).toContainText('Nothing was deleted.')
})

test('two thousand deleted notes are listed a few at a time, and come back at once', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Many')
  const response = await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', authorization: `Bearer ${board.keys.facilitator}` },
    body: Array.from({ length: 2_000 }, (_, index) => `Idea ${index}`).join('\n'),
  })
  expect(response.status).toBe(200)
  const anais = await arrive(board, 'Anaïs')
  await expect(anais.notes).not.toHaveCount(0)
  await anais.page.keyboard.press('Control+a')
  await anais.page.keyboard.press('Delete')
  await expect(anais.notes).toHaveCount(0)
  const trash = await openTrash(anais.page)
  await expect(trash.getByText('Idea 0', { exact: true })).toBeVisible()
  expect(await trash.getByRole('listitem').count()).toBeLessThan(40)
  await trash.getByLabel('Search the trash').fill('idea 1999')
  await expect(trash.getByText('Idea 1999')).toBeVisible()
  await trash.getByLabel('Search the trash').fill('')
  await trash.getByRole('button', { name: 'Bring back everything (2,000)' }).click()
  await expect(anais.messages).toContainText('2,000 post-its are back')
  await expect(trash).toHaveCount(0)
  await expect(anais.notes).not.toHaveCount(0)
  await anais.waitForSaved()
  await anais.page.keyboard.press('Control+z')
  await expect(anais.notes).toHaveCount(0)
})
