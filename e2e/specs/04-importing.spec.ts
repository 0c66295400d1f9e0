import { readFile } from 'node:fs/promises'
import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'

const IDEAS = new URL('../fixtures/ideas-paris-18.csv', import.meta.url)

test('a CSV that is dropped on the board becomes notes, for everybody', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Import')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await anais.dropFile('ideas.csv', 'text/csv', await readFile(IDEAS))
  await expect(anais.messages).toContainText('96 post-its added')
  await expect(anais.messages).toContainText('2 columns not used')
  await expect(anais.notes).toHaveCount(96)
  await bruno.seeEverything()
  await expect(bruno.notes).toHaveCount(96)
})

const BAD_FILES = [
  { what: 'binary', name: 'photo.csv', content: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), says: /not text/ },
  { what: 'in another encoding', name: 'old.csv', content: Buffer.from('text\ncaf\xe9\n', 'latin1'), says: /UTF-8/ },
  { what: 'without a text column', name: 'other.csv', content: Buffer.from('idea,year\nA,2015\n'), says: /“text”/ },
  { what: 'empty', name: 'empty.csv', content: Buffer.from(''), says: /is empty/ },
  {
    what: 'far too long',
    name: 'long.csv',
    content: Buffer.from(`text\n${'One more idea\n'.repeat(100_000)}`),
    says: /cannot hold that many/,
  },
]

test.describe('A file that cannot be imported changes nothing, and one sentence says why:', () => {
  for (const { what, name, content, says } of BAD_FILES) {
    test(`a CSV that is ${what}`, async ({ server, arrive }) => {
      const board = await createBoard(server, 'Bad import')
      const anais = await arrive(board, 'Anaïs')
      await anais.dropFile(name, 'text/csv', content)
      await expect(anais.messages).toContainText(says)
      await anais.createNote('Still at work')
      await anais.waitForSaved()
      expect((await exportNotes(server, board)).map(({ text }) => text)).toEqual(['Still at work'])
    })
  }
})
