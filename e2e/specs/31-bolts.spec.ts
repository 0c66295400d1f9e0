import { exportByApi } from '../fixtures/boardFiles'
import { createBoard, expect, test } from '../fixtures/grappe'

test('BO10 BO12 two people do not share where a note lies: both see both marks, one of them set without a network', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Doubts')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('Benches')
  await anais.page.keyboard.press('Escape')
  const copyAt = ({ page }: typeof anais) => page.locator(`[data-note-id="${id}"]`)
  await anais.click(id)
  await expect(anais.selected).toHaveAttribute('data-note-id', id)
  await anais.page.keyboard.press('e')
  await expect(copyAt(anais)).toContainText('You do not share this placing')
  await expect(copyAt(bruno)).toContainText('1 person does not share this placing')

  await bruno.loseNetwork()
  await bruno.click(id)
  await expect(bruno.selected).toHaveAttribute('data-note-id', id)
  await bruno.page.keyboard.press('e')
  await expect(copyAt(bruno)).toContainText('2 people do not share this placing, you among them')
  await bruno.regainNetwork()
  await expect(copyAt(anais)).toContainText('2 people do not share this placing, you among them')
  expect(await exportByApi(server, board, 'md')).toContain('- Benches *(in no cluster · 2 lightning marks)*')

  await anais.page.keyboard.press('e')
  await expect(copyAt(bruno)).toContainText('You do not share this placing')
  await bruno.page.reload()
  await bruno.waitForBoard()
  await expect(copyAt(bruno)).toContainText('You do not share this placing')
})
