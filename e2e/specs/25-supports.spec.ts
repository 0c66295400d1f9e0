import type { Page } from '@playwright/test'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import type { GrappeServer } from '../fixtures/startServer'

type Box = { x: number; y: number; width: number; height: number }
type Stage = {
  supports?: Record<string, { template: string; box: Box; deletedAt?: number; challenge?: { sentence: string } }>
}

/** The supports that a participant may read at the server, from the left; those in the trash left out. */
async function readSupports(server: GrappeServer, board: Board) {
  const response = await fetch(`${server.url}/api/boards/${board.id}/export?format=json`, {
    headers: { authorization: `Bearer ${board.keys.participant}` },
  })
  const { stage } = (await response.json()) as { stage: Stage }
  const live = Object.values(stage.supports ?? {}).filter(({ deletedAt }) => deletedAt === undefined)
  return live.sort((a, b) => a.box.x - b.box.x)
}

async function addTemplate(page: Page, title: string, how: 'Add to the board' | 'Prepare'): Promise<void> {
  await page.keyboard.press('f')
  const list = page.getByRole('button', { name: 'Add a support' })
  await expect(list.or(page.getByRole('dialog')).first()).toBeVisible()
  if (await list.isVisible()) await list.click()
  await page.getByRole('button', { name: `${how}: ${title}` }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('who leads prepares a support, shows it and moves it; nobody else sees it before, or is offered any of this', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Supports')
  const lea = await arrive(board, 'Léa', 'facilitator')
  const paul = await arrive(board, 'Paul')
  await addTemplate(lea.page, 'Personas', 'Prepare')
  await expect(lea.saveState).toHaveAttribute('data-save-state', 'saved')
  expect(await readSupports(server, board)).toEqual([])

  await paul.page.keyboard.press('f')
  await expect(paul.page.getByRole('dialog')).toHaveCount(0)
  await expect(paul.page.getByRole('button', { name: 'Workshop supports' })).toHaveCount(0)
  await paul.page.keyboard.press('Control+k')
  await paul.page.getByRole('combobox').fill('support')
  await expect(paul.page.getByText('No command has this name.')).toBeVisible()
  await paul.page.keyboard.press('Escape')

  await lea.page.getByRole('button', { name: 'Show now' }).click()
  await expect.poll(() => readSupports(server, board)).toMatchObject([{ template: 'persona' }])
  const [laid] = await readSupports(server, board)
  if (laid === undefined) throw new Error('it is not there')

  const handle = lea.page.locator('[data-support-handle]')
  await handle.focus()
  await lea.page.keyboard.press('ArrowRight')
  await expect.poll(() => readSupports(server, board)).toMatchObject([{ box: { ...laid.box, x: laid.box.x + 20 } }])

  const corner = lea.page.getByRole('button', { name: 'Resize from the bottom right' })
  await corner.hover()
  const before = await corner.boundingBox()
  await lea.page.mouse.down()
  await lea.page.mouse.move(600, 400, { steps: 3 })
  await lea.page.keyboard.press('Escape')
  await lea.page.mouse.up()
  await expect.poll(() => corner.boundingBox()).toEqual(before)
  await corner.hover()
  await lea.page.mouse.down()
  await lea.page.mouse.move(700, 450, { steps: 3 })
  await lea.page.mouse.up()
  await expect.poll(async () => ((await readSupports(server, board))[0]?.box.width ?? 0) < laid.box.width).toBe(true)

  await handle.focus()
  await lea.page.keyboard.press('Delete')
  await expect.poll(() => readSupports(server, board)).toEqual([])
  await lea.messages.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => readSupports(server, board)).toHaveLength(1)
})

test('a support is saved as a file and comes back from it; a bad file adds nothing and says where', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Files')
  const { page } = await arrive(board, 'Léa', 'facilitator')
  await addTemplate(page, '2×2 cross', 'Add to the board')
  await page.getByRole('button', { name: 'Settings of “2×2 cross”' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Our cross')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Our cross.json')
  const file = await download.path()

  await page.getByRole('button', { name: 'Add a support' }).click()
  const picker = page.getByRole('dialog').locator('input[type=file]')
  await picker.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') })
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText('“bad.json” is not the file of a support.')
  await picker.setInputFiles(file)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('“Our cross” is on the board.')).toBeVisible()
  await expect.poll(() => readSupports(server, board)).toHaveLength(2)
})

test('challenges get a wall each with one command, and a board can start with a whole workshop', async ({
  server,
  arrive,
  page,
}) => {
  const board = await createBoard(server, 'Walls')
  const lea = await arrive(board, 'Léa', 'facilitator')
  for (const text of ['learn together', 'share tools']) {
    await lea.page.keyboard.press('n')
    await expect(lea.editor).toBeFocused()
    await lea.page.keyboard.type(text)
    await lea.page.keyboard.press('Escape')
    await expect(lea.editor).toHaveCount(0)
  }
  await lea.page.keyboard.press('Control+a')
  await pick(lea.page, 'Make a “How might we”')
  await expect(lea.messages).toContainText('2')
  await lea.page.keyboard.press('Control+a')
  await pick(lea.page, 'A wall for each chosen challenge')
  await expect
    .poll(async () => (await readSupports(server, board)).map(({ challenge }) => challenge?.sentence).sort())
    .toEqual(['How might we learn together?', 'How might we share tools?'])

  await page.goto(server.url)
  await page.getByText('A whole workshop').click()
  await page.getByRole('button', { name: 'Create a board' }).click()
  await page.getByRole('button', { name: 'Go to the board' }).click()
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved')
  const supports = page.getByRole('list', { name: '5 supports on this board' }).getByRole('listitem')
  await expect(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('f')
    await expect(supports).toHaveCount(5, { timeout: 2_000 })
  }).toPass()
})

/** The kinds of cards come from the server a little later than the board: until then nothing can be made of them. */
async function pick(page: Page, command: string): Promise<void> {
  const option = page.getByRole('option', { name: command, disabled: false })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(command)
    if ((await option.count()) === 1) return
    await page.keyboard.press('Escape')
    throw new Error(`${command} is not possible yet`)
  }).toPass()
  await option.click()
}
