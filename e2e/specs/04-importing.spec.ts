import { readFile } from 'node:fs/promises'
import { createBoard, expect, test } from '../fixtures/grappe'

const IDEAS = new URL('../fixtures/ideas-paris-18.csv', import.meta.url)

test('a CSV that is dropped on the board becomes notes, for everybody', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Import')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await anais.dropFile('ideas.csv', 'text/csv', await readFile(IDEAS))
  await expect(anais.messages).toContainText('96 post-its added')
  await expect(anais.messages).toContainText('2 columns not used')
  await expect(anais.notes).toHaveCount(96)
  await expect(async () => {
    await bruno.seeEverything()
    await expect(bruno.notes).toHaveCount(96, { timeout: 2_000 })
  }).toPass({ timeout: 15_000 })
})
