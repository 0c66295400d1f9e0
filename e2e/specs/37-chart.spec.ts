import { comesBack, isPictured, isWritten } from '../fixtures/chartOutAndIn'
import {
  beginChart,
  type ChartRound,
  deletesAndTakesBack,
  drawsByKeyboard,
  drawsByMouse,
  drawsByTouch,
  drawsMeanwhile,
  drawTheSame,
  IDEAS,
  relatesStraddling,
  WORDS,
} from '../fixtures/chartRound'
import {
  followsNames,
  losesNothing,
  pointsAtTheBoard,
  tellsOne,
  tellTheRest,
  tellTogether,
} from '../fixtures/chartTold'
import { createClusteredBoard } from '../fixtures/clusteredBoard'
import { Drawing } from '../fixtures/drawing'
import { expect, test } from '../fixtures/grappe'
import type { Person } from '../fixtures/person'

/**
 * The KJ round carried on where its wall is gathered: the clusters are related, by Claire with a laptop, Bruno from afar
 * and Théo with a tablet; two of them tell the chart while the network and the server go; and it leaves in every file,
 * and comes back.
 */
test('a chart by three people: eight relations, told by two, out in every file and in again', async ({
  server,
  arrive,
  browser,
}, info) => {
  test.setTimeout(480_000)
  const board = await createClusteredBoard(server, 'Workshop 3 · Paris 18', 'en', ['kjWall'])
  const [claire, bruno] = [await arrive(board, 'Claire', 'facilitator'), await arrive(board, 'Bruno')]
  const round = await beginChart({ server, board, claire, bruno, browser })
  await test.step('By mouse, with a word', () => drawsByMouse(round))
  await test.step('By a finger, to what moves meanwhile', () => drawsByTouch(round))
  await test.step('By the keyboard alone', () => drawsByKeyboard(round))
  await test.step('One end is folded and the other renamed while the sign is asked for', () => drawsMeanwhile(round))
  await test.step('What straddles is related', () => relatesStraddling(round))
  await test.step('Two draw the same', () => drawTheSame(round))
  await test.step('Deleted and taken back', () => deletesAndTakesBack(round))
  await test.step('Eight in all, by their signs', () => countsRelations(round))
  await test.step('Help is asked for, and changes nothing', () => asksForHelp(round))
  const told = await test.step('Told by two at once', () => tellTogether(round))
  await test.step('Pointing at the board', () => pointsAtTheBoard(told))
  await test.step('Without a network, and without a server', () => losesNothing(told))
  await test.step('Names follow', () => followsNames(told))
  await test.step('A cluster by itself', () => tellsOne(told))
  await test.step('Until all is told', () => tellTheRest(told))
  await test.step('On the screen', async () => showsOnScreen(round, await arrive(board, null, 'screen')))
  const file = info.outputPath('chart')
  await test.step('In spreadsheets and as text', () => isWritten(round, file))
  await test.step('As pictures', () => isPictured(round, file))
  await test.step('Out as JSON and into a new board: the same', () => comesBack(round, arrive, file))
})

async function countsRelations({ claire, kept }: ChartRound): Promise<void> {
  const { page } = claire
  await expect.poll(async () => (await kept.relations()).length).toBe(8)
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Where the wall stands' }).click()
  const panel = page.locator('[data-side-panel]')
  await expect(panel).toContainText('8 relations')
  for (const sign of ['leads to', 'depend on each other', 'contradicts', 'goes with']) {
    await expect(panel.getByText(sign, { exact: true })).toBeVisible()
  }
  await panel.press('Escape')
  await expect(panel).toHaveCount(0)
}

async function asksForHelp({ claire, kept, idea }: ChartRound): Promise<void> {
  const { page } = claire
  await claire.waitForSaved()
  const before = await kept.read()
  await claire.seeEverything()
  await claire.click(idea(IDEAS.viaduct))
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Post-its like this one')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Post-its like this one')
  await page.keyboard.press('Enter')
  const panel = page.locator('[data-side-panel]')
  await expect(panel.getByRole('heading', { name: 'Like it' })).toBeVisible({ timeout: 60_000 })
  await expect(panel.getByRole('status').first()).toBeEmpty({ timeout: 60_000 })
  await panel.press('Escape')
  await expect(panel).toHaveCount(0)
  await claire.waitForSaved()
  expect(await kept.read()).toEqual(before)
}

/** Claire puts the board on the screen, from the panel with which she leads. */
async function showsOnScreen({ claire }: ChartRound, screen: Person): Promise<void> {
  const { page } = claire
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Lead the workshop' }).first().click()
  const lead = page.getByRole('region', { name: 'Lead the workshop' })
  await lead.getByText('Big screen', { exact: true }).click()
  await lead.getByRole('button', { name: 'Whole board', exact: true }).click()
  await expect(screen.page.locator('[data-scene="board"]')).toBeVisible()
  await expect(new Drawing(screen).all).toHaveCount(8)
  await expect(new Drawing(screen).saying(WORDS.shade)).toHaveCount(1)
}
