import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import type { GrappeServer } from '../fixtures/startServer'

const PICTURE = fileURLToPath(new URL('../screenshots/board.png', import.meta.url))
const PAPERS = ['green', 'blue', 'pink', 'orange', 'violet', 'yellow', 'teal', 'grey']
const IDEAS = 35

test.use({ locale: 'en-GB' })

test('the picture of the README', async ({ server, arrive }, { project }) => {
  // One picture is enough.
  if (project.name !== 'laptop-light') return
  const board = await createBoard(server, 'Workshop 2 · Paris 18')
  await importColoured(server, board)
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await expect(anais.notes).toHaveCount(IDEAS)
  const idOf = async (text: string) =>
    (await anais.notes.filter({ hasText: text }).first().getAttribute('data-note-id')) ?? ''
  const garden = await idOf('Un jardin public')
  await anais.click(garden)
  await anais.page.keyboard.press('b')
  await expect(anais.editor).toBeFocused()
  await anais.page.keyboard.type('Et des bancs à l’ombre, face au jardin')
  await bruno.seeEverything()
  await anais.seeEverything()
  await bruno.pickUp(await idOf('Jeux d'), { x: 90, y: 60 })
  await expect(anais.page.locator('[data-held-by="Bruno"]')).toHaveCount(1)
  await anais.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)))
  await anais.page.screenshot({ path: PICTURE })
})

/** The ideas, each on the paper of its theme. */
async function importColoured(server: GrappeServer, board: Board): Promise<void> {
  const [, ...rows] = (await readFile(new URL('../fixtures/ideas-paris-18.csv', import.meta.url), 'utf8')).split('\n')
  const themes: string[] = []
  const lines = rows.slice(0, IDEAS).map((row, at) => {
    const [, theme = ''] = /,([^,"]*),\d+\s*$/.exec(row) ?? []
    if (!themes.includes(theme)) themes.push(theme)
    const text = row.replace(/,[^,"]*,\d+\s*$/, '')
    return `${text},${PAPERS[themes.indexOf(theme) % PAPERS.length]},${at % 4 === 1 ? theme.toLowerCase() : ''}`
  })
  const response = await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${board.keys.facilitator}` },
    body: ['text,color,tags', ...lines].join('\n'),
  })
  if (!response.ok) throw new Error(`No import: ${response.status} ${await response.text()}`)
}
