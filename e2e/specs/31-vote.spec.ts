import type { Locator, Page } from '@playwright/test'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import { importLines } from '../fixtures/importLines'
import type { Person } from '../fixtures/person'
import type { GrappeServer } from '../fixtures/startServer'

const IDEAS = ['Benches', 'Trees', 'Fountains', 'Awnings', 'Night opening']
const GATHERED = ['text,cluster', 'Benches,Shade', 'Trees,Shade', 'Fountains,Water', 'Games,Water'].join('\n')

async function boardOf(server: GrappeServer, title: string): Promise<Board> {
  const board = await createBoard(server, title)
  await importLines(server, board, IDEAS)
  return board
}

/** The window of who leads. */
const panelOf = (page: Page) => page.locator('[data-side-panel]').filter({ hasText: 'Votes' })
const left = (page: Page) => page.locator('[data-vote-left]')

/** By its key, which is answered once what there is to lead with has come. */
async function openPanel(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Lead the workshop' }).first()).toBeVisible()
  await page.keyboard.press('a')
}

async function openVotes(page: Page): Promise<Locator> {
  await openPanel(page)
  await page.getByRole('button', { name: 'Votes', exact: true }).click()
  return panelOf(page)
}

async function openVote(lea: Person, method: string): Promise<Locator> {
  const panel = await openVotes(lea.page)
  await panel.getByLabel('The question').fill('What counts?')
  await panel.getByRole('radio', { name: method }).check()
  await panel.getByRole('radio', { name: 'Post-its' }).check()
  await panel.getByRole('button', { name: 'Open the vote' }).click()
  await expect(panel.locator('[data-turnout]')).toBeVisible()
  return panel
}

async function close(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Close the vote' }).click()
  const sure = panel.getByRole('button', { name: 'Close now' })
  const result = panel.locator('[data-vote-result]')
  await expect(sure.or(result).first()).toBeVisible()
  if (await sure.isVisible()) await sure.click()
  await expect(result).toBeVisible()
}

/** On the board, or where the list is open there. */
const dot = (at: Page | Locator, name: string) => at.getByRole('button', { name: `Add a dot: ${name}` })

async function listOf(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Vote in a list' }).click()
  return page.locator('[data-side-panel]')
}

test('VT1 VT2 VT6 VT7 VT10: dots on the board and in the list, counted for all, then among the first', async ({
  server,
  arrive,
}) => {
  test.setTimeout(90_000)
  const board = await boardOf(server, 'Dots')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const [ana, ben] = [await arrive(board, 'Ana'), await arrive(board, 'Ben')]
  const screen = await arrive(board, null, 'screen')
  const panel = await openVote(lea, 'Dots')
  const cleo = await arrive(board, 'Cléo')
  await expect(cleo.page.getByText('You came after this vote had opened')).toBeVisible()

  for (const name of ['Benches', 'Trees', 'Fountains']) await dot(ana.page, name).click()
  await expect(left(ana.page)).toHaveText('Everything is placed. Thank you!')
  await dot(ana.page, 'Awnings').click()
  await expect(ana.messages).toContainText('All your dots are placed')
  await expect(ana.page.getByRole('button', { name: /^Take a dot back/ })).toHaveCount(3)

  const list = await listOf(ben.page)
  await dot(list, 'Trees').click()
  await expect(list).toContainText('2 of 3 dots left')
  await expect(panel.locator('[data-turnout]')).toHaveText('2 of 3 have voted')
  await expect(screen.page.locator('[data-vote-screen="strip"]')).toContainText('2 of 3 have voted')

  await panel.getByRole('button', { name: 'Show on the big screen' }).click()
  await expect(screen.page.locator('[data-vote-screen="open"]')).toContainText('What counts?')
  await close(panel)
  const lines = screen.page.locator('[data-vote-screen="results"] li')
  await expect(lines).toHaveText([/^1Trees2 dots$/, /^2=Benches1 dot$/, /^2=Fountains1 dot$/])
  await expect(list).toContainText('2 ballots of 3')
  await expect(list.locator('li').filter({ hasText: 'Trees' })).toContainText('My dots: 1')
  await expect(ana.page.locator('[data-vote-score]')).toHaveCount(3)
  await expect(ana.page.locator('[data-vote-score="2"]')).toContainText('2 dots')
  await expect(cleo.page.getByRole('button', { name: 'Results: What counts?' })).toBeVisible()

  await panel.getByRole('button', { name: 'Among the first 3' }).click()
  await dot(cleo.page, 'Trees').click()
  await expect(panel.locator('[data-turnout]')).toHaveText('1 of 4 have voted')
  await expect(dot(cleo.page, 'Awnings')).toHaveCount(0)
  await expect(screen.page.locator('[data-vote-screen="open"]')).toContainText('What counts?, second round')
})

test('VT5: who votes without a network is told that it is kept, and then that the vote had closed', async ({
  server,
  arrive,
}) => {
  const board = await boardOf(server, 'Late')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const ana = await arrive(board, 'Ana')
  const panel = await openVote(lea, 'Yes or no')
  const list = await listOf(ana.page)
  await list.getByRole('button', { name: 'I agree: Trees' }).click()
  await expect(panel.locator('[data-turnout]')).toHaveText('1 of 2 have voted')
  await expect(list.locator('[data-ballot-keeping="saved"]')).toBeVisible()
  await ana.loseNetwork()
  await list.getByRole('button', { name: 'I do not agree: Benches' }).click()
  await expect(list.locator('[data-ballot-keeping="keptHere"]')).toContainText('Kept on this device')
  await close(panel)
  await expect(panel.locator('[data-vote-result] li')).toHaveCount(1)
  await ana.regainNetwork()
  await expect(ana.messages).toContainText('The vote had closed before yours arrived')
  await expect(list.getByRole('alert')).toContainText('It was not counted')
})

test('VT12: one votes from one’s desk, and looks up on the board what is voted on', async ({ server, arrive }) => {
  const board = await boardOf(server, 'From the desk')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const ana = await arrive(board, 'Ana')
  await openVote(lea, 'Dots')
  await dot(ana.page, 'Benches').click()
  await expect(left(ana.page)).toHaveText('2 of 3 dots left')
  const onDesk = ana.page.getByText('Only you see this')
  await ana.page.keyboard.press('w')
  await expect(onDesk).toBeVisible()
  const list = await listOf(ana.page)
  await dot(list, 'Trees').click()
  await expect(left(ana.page)).toHaveText('1 of 3 dots left')
  await list.getByRole('button', { name: 'Trees', exact: true }).click()
  await expect(onDesk).toHaveCount(0)
  await expect(ana.selected).toHaveText('Trees')
})

test('VT3 VT9: a phase that asks for a vote has it in one press, and one ranks by keys alone on a board to look at', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'KJ')
  await importGathered(server, board)
  const lea = await arrive(board, 'Léa', 'facilitator')
  const ana = await arrive(board, 'Ana')
  await beginSecretVote(lea.page)
  await lea.page.getByRole('button', { name: 'Open the vote: three ranks on clusters' }).click()
  await expect(panelOf(lea.page).locator('[data-turnout]')).toHaveText('0 of 2 have voted')
  await expect(left(ana.page)).toHaveText('3 of 3 ranks left')

  const first = ana.page.getByRole('button', { name: 'First: Water' })
  await first.focus()
  await ana.page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await ana.page.keyboard.press('Control+z')
  await expect(left(ana.page)).toHaveText('2 of 3 ranks left')
  await expect(panelOf(lea.page).locator('[data-turnout]')).toHaveText('1 of 2 have voted')
  await close(panelOf(lea.page))
  await expect(panelOf(lea.page).locator('[data-vote-result] li')).toHaveText([/Water3 points.*1 × first/])
})

async function importGathered(server: GrappeServer, board: Board): Promise<void> {
  const response = await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${board.keys.facilitator}` },
    body: GATHERED,
  })
  expect(response.status).toBe(200)
}

async function beginSecretVote(page: Page): Promise<void> {
  await openPanel(page)
  await page.getByRole('button', { name: 'Make the agenda' }).click()
  await page.getByRole('button', { name: 'Take: KJ express' }).click()
  await page
    .locator('[data-side-panel], dialog[open]')
    .last()
    .getByRole('button', { name: 'Close', exact: true })
    .click()
  await page.getByText('All phases').click()
  await page.getByRole('button', { name: 'Begin: Secret vote' }).click()
}
