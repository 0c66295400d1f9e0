import { exportByApi, readRows } from '../fixtures/boardFiles'
import type { BoardPage } from '../fixtures/boardPage'
import { type Board, createBoard, expect, importFile, test } from '../fixtures/grappe'
import type { GrappeServer } from '../fixtures/startServer'

const NEAR = ['Montmartre accessible à tous - Phase 2', 'Montmartre accessible à tous - Phase 3'] as const
const ASKED = 'Montmartre accessible à tous'

/** By the palette, as who does not know where it stands. */
async function open({ page }: BoardPage, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('searchbox').or(page.getByRole('dialog').getByRole('combobox')).fill(name)
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
}

const panelOf = ({ page }: BoardPage) => page.locator('[data-side-panel]')

async function idOf(person: BoardPage, text: string): Promise<string> {
  const find = async () => (await person.shownNotes()).find((one) => one.text === text)?.id
  await expect.poll(find, `the post-it “${text}” on the screen`).toBeDefined()
  return (await find()) ?? ''
}

/** Makes a cluster of what is selected. */
async function gatherAs({ page }: BoardPage, title: string): Promise<void> {
  await page.keyboard.press('Control+g')
  await expect(page.locator('[data-title-editor]')).toBeFocused()
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-title-editor]')).toHaveCount(0)
}

/** As who leads gets it: with people's names. */
async function csvWithNames(server: GrappeServer, { id, keys }: Board): Promise<string> {
  const headers = { authorization: `Bearer ${keys.facilitator}` }
  return await (await fetch(`${server.url}/api/boards/${id}/export?format=csv`, { headers })).text()
}

test('HP1 HP3 HP4 help on real ideas: none before people have begun, then ranked, and looking changes nothing', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Paris 18')
  await importFile(server, board, 'ideas-paris-18.csv')
  const claire = await arrive(board, 'Claire', 'facilitator')
  await claire.seeEverything()
  const panel = panelOf(claire)
  await open(claire, 'Look for what is alike')
  await expect(panel).toContainText('This helps once people have begun to gather')
  await expect(panel.getByRole('button', { name: 'Merge' })).toHaveCount(0)

  const [one, other] = [await idOf(claire, NEAR[0]), await idOf(claire, NEAR[1])]
  await claire.click(one)
  await claire.click(other, { modifiers: ['Shift'] })
  await expect(claire.selected).toHaveCount(2)
  await gatherAs(claire, 'Montmartre')
  await expect.poll(() => exportByApi(server, board, 'json')).toContain('"Montmartre"')
  await claire.waitForSaved()
  const before = await exportByApi(server, board, 'json')

  await claire.click(await idOf(claire, ASKED))
  await panel.getByRole('button', { name: 'Look now' }).click()
  await panel.getByRole('button', { name: `Post-its like “${ASKED}”` }).click()
  const part = (title: string) =>
    panel.locator('section').filter({ has: claire.page.getByRole('heading', { name: title }) })
  const first = part('Like it').getByRole('listitem').first()
  await expect(first).toContainText('both speak of')
  await expect(first).toContainText('Montmartre accessible à tous - Phase')
  await expect(panel).toContainText('in “Montmartre”')
  await expect(panel.getByRole('button', { name: /^Merge/ })).not.toHaveCount(0)
  await first.getByRole('button', { name: /show on the board/ }).click()
  await expect(claire.selected).toHaveCount(1)
  await claire.waitForSaved()
  expect(JSON.parse(await exportByApi(server, board, 'json')).board).toEqual(JSON.parse(before).board)

  const near = part('Clusters near it')
  await near.getByRole('button', { name: 'Send to “Montmartre”' }).click()
  await expect(panel).toContainText('The board has changed since.')
  const gathered = async () => {
    const rows = readRows(await exportByApi(server, board, 'csv'))
    return rows.filter(({ cluster }) => cluster === 'Montmartre').map(({ text }) => text)
  }
  await expect.poll(async () => (await gathered()).sort()).toEqual([ASKED, ...NEAR])

  await first.getByRole('button', { name: 'Relate to' }).click()
  const dialog = claire.page.getByRole('dialog')
  await expect(dialog).toContainText(ASKED)
  await expect(dialog).toContainText('Montmartre accessible à tous - Phase')
})

test('HP5 HP8 two notes that say the same become one with both texts and authors, in one step to undo', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Twice')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const texts = ['Plus de bancs dans le square', 'Des bancs dans le square !'] as const
  const bench = await anais.createNote(texts[0])
  await anais.page.keyboard.press('Escape')
  await anais.createNotes(['Un marché le samedi', 'Un marché le dimanche'])
  await anais.page.keyboard.press('Escape')
  await anais.page.keyboard.press('Control+a')
  await gatherAs(anais, 'Dehors')
  await expect(bruno.note(bench)).toBeAttached()
  await expect(bruno.page.locator('[data-cluster-id][data-title="Dehors"]')).toBeAttached()
  const double = await bruno.createNote(texts[1])
  await bruno.page.keyboard.press('Escape')
  await bruno.waitForSaved()
  await expect.poll(() => csvWithNames(server, board)).toContain(texts[1])
  const before = await csvWithNames(server, board)

  await expect(async () => {
    await anais.seeEverything()
    await expect(anais.note(double)).toHaveText(texts[1], { timeout: 2_000 })
  }).toPass()
  await open(anais, 'Look for what is alike')
  const panel = panelOf(anais)
  const pair = panel.getByRole('listitem').filter({ hasText: texts[0] }).filter({ hasText: texts[1] })
  await pair.getByRole('button', { name: 'Not the same' }).click()
  await expect(pair).toHaveCount(0)
  await panel.getByRole('button', { name: 'Show 1 pair again' }).click()
  await pair.getByRole('button', { name: 'Merge' }).click()
  await expect(pair).toHaveCount(0)
  const benches = async () => readRows(await csvWithNames(server, board)).filter(({ text }) => text?.includes('bancs'))
  await expect.poll(async () => (await benches()).length).toBe(1)
  const merged = await benches()
  expect(merged[0]?.text?.split('\n').sort()).toEqual([...texts].sort())
  expect(merged[0]?.author?.split('; ').sort()).toEqual(['Anaïs', 'Bruno'])

  await anais.page.keyboard.press('Control+z')
  await expect(bruno.note(double)).toBeAttached()
  await expect.poll(() => csvWithNames(server, board)).toBe(before)
})

test('HP7 what did not come is said in one line: all of it, or what is known of words', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Offline')
  const anais = await arrive(board, 'Anaïs')
  await anais.page.route(/similarity\.worker/, (route) => route.abort())
  await anais.createNotes(['Un marché', 'Un banc'])
  await anais.page.keyboard.press('Escape')
  await anais.page.keyboard.press('Control+a')
  await gatherAs(anais, 'Dehors')
  await open(anais, 'Look for what is alike')
  const panel = panelOf(anais)
  await expect(panel.getByRole('alert')).toContainText('could not be compared')
  await anais.page.unroute(/similarity\.worker/)
  await anais.page.context().route(/words.*\.bin/, (route) => route.abort())
  await panel.getByRole('button', { name: 'Look again' }).click()
  await expect(panel).toContainText('Compared by spelling alone')
  await expect(panel).toContainText('Perhaps the same')
})
