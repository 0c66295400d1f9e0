import { createBoard, expect, test } from '../fixtures/grappe'

test('a link that was renewed closes the boards that it had opened, and opens none', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Renewed')
  const olga = await arrive(board, null, 'observer')
  const answer = await fetch(`${server.url}/api/boards/${board.id}/keys/rotate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${board.keys.facilitator}`, 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'observer' }),
  })
  expect(answer.status).toBe(200)
  await expect(olga.saveState).toContainText('This device is not on the board any more')
  const page = await olga.page.context().newPage()
  await page.goto(board.links.observer)
  await expect(page.getByText('This link does not open a board')).toBeVisible()
})
