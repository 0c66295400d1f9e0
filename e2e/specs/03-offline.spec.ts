import { createBoard, expect, test } from '../fixtures/grappe'

test('work that was never sent survives the end of the tab, and joins the board on return', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Tunnel')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await bruno.waitForSaved()
  await bruno.waitForCopies()

  await bruno.loseNetwork()
  const his = await bruno.createNote('Never sent')
  await expect(bruno.saveState).toHaveText(/kept on this device$/)
  const brunoAgain = await bruno.comeBackLater()
  await expect(brunoAgain.note(his)).toHaveText('Never sent')
  await brunoAgain.waitForSaved()
  await expect(anais.note(his)).toHaveText('Never sent')
})
