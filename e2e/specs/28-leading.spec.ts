import type { Page } from '@playwright/test'
import { createBoard, expect, test } from '../fixtures/grappe'

/** Makes KJ express the agenda, and leaves the panel open. */
async function takeExpress(page: Page): Promise<void> {
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Make the agenda' }).click()
  await page.getByRole('button', { name: 'Take: KJ express' }).click()
  await expect(page.getByText('7 phases, 1 h 15 in all')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('region', { name: 'Lead the workshop' })).toBeVisible()
}

const barOf = (page: Page) => page.getByRole('region', { name: 'Where the workshop stands' })

/** How often the time that is left glides in three seconds: a page that is drawn in every frame wears a tablet out. */
async function movesOfTimer(page: Page): Promise<number> {
  return await page.getByRole('timer').evaluate(
    (timer) =>
      new Promise<number>((resolve) => {
        let [moves, seconds] = [0, 0]
        timer.addEventListener('transitionrun', () => moves++)
        new MutationObserver(() => ++seconds === 3 && resolve(moves)).observe(timer, {
          attributeFilter: ['aria-label'],
        })
      }),
  )
}

test('LD9, LD11, LD12, AT13: two presses at once go one phase on; everybody reads it, and nobody is disturbed at writing', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Led', 'en', ['kjWall'])
  const lea = await arrive(board, 'Léa', 'facilitator')
  const paul = await arrive(board, 'Paul')
  await expect(barOf(paul.page)).toHaveCount(0)
  await takeExpress(lea.page)

  const begin = lea.page.getByRole('button', { name: 'Begin: Silent writing' }).last()
  // A browser driven from outside may leave seconds between the two clicks of a double click.
  await begin.evaluate(async (button: HTMLElement) => {
    button.click()
    await new Promise((resolve) => setTimeout(resolve))
    button.click()
  })
  await expect(lea.page.getByText('Phase 1 of 7')).toBeVisible()
  await expect(barOf(paul.page)).toContainText('Silent writing')
  await expect(barOf(paul.page).getByRole('button', { name: 'Raise a hand' })).toBeVisible()
  await expect(barOf(paul.page)).toContainText('one idea a note')
  await expect(barOf(paul.page).getByRole('timer')).toHaveAccessibleName(/^[78]:\d\d left$/)
  expect(await movesOfTimer(paul.page)).toBe(0)

  await paul.page.getByRole('button', { name: 'New post-it' }).click()
  await expect(paul.editor).toBeFocused()
  await paul.page.keyboard.type('Benches in')
  const next = lea.page.getByRole('button', { name: 'Next: Posting and building on' })
  await expect(next).not.toHaveAttribute('aria-disabled', 'true')
  await next.click()
  await expect(barOf(paul.page)).toContainText('Posting and building on')
  await paul.page.keyboard.type(' the shade')
  await expect(paul.editor).toBeFocused()
  await expect(paul.editor).toHaveValue('Benches in the shade')
  await expect(async () => {
    const [bar, editor] = [await barOf(paul.page).boundingBox(), await paul.editor.boundingBox()]
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(editor?.y ?? 0)
  }).toPass({ timeout: 15_000 })

  await lea.page.getByRole('button', { name: 'Freeze the board' }).click()
  await expect(barOf(paul.page)).toContainText('Board frozen')
  await lea.page.getByRole('button', { name: 'Thaw the board' }).click()
  await expect(barOf(paul.page)).not.toContainText('Board frozen')
})

test('TI9: the sound is muted by one press in the bar, on this device alone, for good', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Heard')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const paul = await arrive(board, 'Paul')
  await takeExpress(lea.page)
  await lea.page.getByRole('button', { name: 'Start', exact: true }).click()
  await paul.page.getByRole('button', { name: 'Sound at the end: on' }).click()
  await expect(paul.page.getByRole('button', { name: 'Sound at the end: off' })).toBeVisible()
  await paul.page.reload()
  await expect(paul.page.getByRole('button', { name: 'Sound at the end: off' })).toBeVisible()
  await expect(lea.page.getByRole('button', { name: 'Sound at the end: on' })).toBeVisible()
})

test('AD17: a phase is written as one leaves the field, cleaned; one that begins says it to everybody', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Written')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const paul = await arrive(board, 'Paul')
  await lea.page.keyboard.press('a')
  await lea.page.getByRole('button', { name: 'Make the agenda' }).click()
  await lea.page.getByRole('button', { name: 'Add a phase' }).click()
  const title = lea.page.getByRole('textbox', { name: 'Title' })
  await title.fill('Look <around>')
  await title.press('Enter')
  await expect(lea.page.getByRole('button', { name: 'Change: Look around' })).toBeVisible()
  await title.fill('')
  await lea.page.getByRole('textbox', { name: 'Instruction' }).fill('Walk through the park.')
  await expect(title).toHaveValue('Look around')
  await lea.page.keyboard.press('Escape')
  await lea.page.keyboard.press('a')
  await lea.page.getByRole('button', { name: 'Begin: Look around' }).last().click()
  await expect(barOf(paul.page)).toContainText('Look around')
  await expect(barOf(paul.page)).toContainText('Walk through the park.')
})
