import { doubleClick } from '../fixtures/doubleClick'
import { createBoard, expect, test } from '../fixtures/grappe'
import type { Person } from '../fixtures/person'

const relations = ({ page }: Person) => page.locator('[data-relation-id]')

/** Three post-its that lie apart, each by a double click there. */
async function writeThree({ page }: Person): Promise<void> {
  for (const [x, y, text] of [
    [420, 200, 'Shade'],
    [800, 200, 'Benches'],
    [420, 520, 'Noise'],
  ] as const) {
    await doubleClick(page, x, y)
    await page.keyboard.type(text)
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-note-id]').filter({ hasText: text })).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
}

async function middleOf({ page }: Person, text: string): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-note-id]').filter({ hasText: text }).boundingBox()
  if (box === null) throw new Error(`${text} is not in view`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** From the handle beside one note to another; what asks for the sign is open then, where nothing speaks against it. */
async function drawLine(person: Person, from: string, to: string | { x: number; y: number }): Promise<void> {
  const { page } = person
  const start = await middleOf(person, from)
  await page.mouse.click(start.x, start.y)
  // What is selected has one: not of what was selected before.
  const handle = await page.locator(`[data-relate-handle][aria-label*="${from}"]`).boundingBox()
  if (handle === null) throw new Error('there is no handle')
  const end = typeof to === 'string' ? await middleOf(person, to) : to
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x - 20, end.y - 20, { steps: 3 })
  await page.mouse.move(end.x, end.y)
  await page.mouse.up()
}

/** Which is asked for once a line was drawn. */
async function chooseSign({ page }: Person, key: string): Promise<void> {
  await expect(page.getByRole('menu', { name: 'How they are related' })).toBeVisible()
  await page.keyboard.press(key)
}

test('RL8 RL9 RL10 a relation is drawn by its handle, told, deleted and taken back; nothing is related to nothing or twice', async ({
  server,
  arrive,
}) => {
  const ada = await arrive(await createBoard(server, 'A chart'), 'Ada')
  const { page } = ada
  await writeThree(ada)
  await drawLine(ada, 'Shade', 'Benches')
  await chooseSign(ada, '1')
  await expect(relations(ada)).toHaveText(['“Shade” leads to “Benches”'])
  const bar = page.locator('[data-relation-bar]')
  await expect(bar).toContainText('“Shade” leads to “Benches”')

  await bar.getByRole('button', { name: 'Turn round' }).click()
  await bar.getByRole('textbox', { name: 'Word on the line' }).fill('in summer')
  await expect(relations(ada)).toHaveText(['“Benches” leads to “Shade”: in summer'])

  await drawLine(ada, 'Noise', { x: 1000, y: 560 })
  await expect(page.getByText('Nothing is there to relate to')).toBeVisible()
  await drawLine(ada, 'Shade', 'Benches')
  await expect(page.getByText('Related already: “Benches” leads to “Shade”')).toBeVisible()
  await expect(bar).toBeVisible()

  await page.keyboard.press('Delete')
  await expect(relations(ada)).toHaveCount(0)
  await expect(bar).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(relations(ada)).toHaveText(['“Benches” leads to “Shade”: in summer'])
})

test('RL4 RL1 by the keyboard alone: R, a name, a sign, a word', async ({ server, arrive }) => {
  const ada = await arrive(await createBoard(server, 'A chart'), 'Ada')
  const { page } = ada
  await writeThree(ada)
  const at = await middleOf(ada, 'Shade')
  await page.mouse.click(at.x, at.y)
  await page.keyboard.press('r')
  await expect(page.getByRole('combobox', { name: 'Post-it or cluster' })).toBeFocused()
  await page.keyboard.type('noi')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Noise')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'leads to' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.type('at night')
  await page.keyboard.press('Enter')
  await expect(relations(ada)).toHaveText(['“Shade” and “Noise” depend on each other: at night'])
})

test('RL3 what two people draw between the same two at once is one for both, and goes as one', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'A chart')
  const ada = await arrive(board, 'Ada')
  const ben = await arrive(board, 'Ben')
  await writeThree(ada)
  for (const text of ['Shade', 'Benches', 'Noise']) {
    await expect(ben.page.locator('[data-note-id]').filter({ hasText: text })).toHaveCount(1)
  }
  // With the first relation comes what reads them: without a network it would have to be there already.
  await drawLine(ada, 'Shade', 'Noise')
  await chooseSign(ada, '2')
  await expect(relations(ben)).toHaveCount(1)
  await ben.loseNetwork()
  const drawn = (person: Person) => relations(person).filter({ hasText: 'Benches' })
  await drawLine(ada, 'Shade', 'Benches')
  await chooseSign(ada, '1')
  await drawLine(ben, 'Benches', 'Shade')
  await chooseSign(ben, '3')
  await expect(drawn(ben)).toHaveText(['“Benches” contradicts “Shade”'])
  await ben.regainNetwork()
  for (const person of [ada, ben]) await expect(relations(person)).toHaveCount(2)
  const shown = () => Promise.all([ada, ben].map((person) => drawn(person).innerText()))
  await expect.poll(async () => new Set(await shown()).size).toBe(1)
  await ben.waitForSaved()
  await drawn(ada).getByRole('button').focus()
  await ada.page.keyboard.press('Delete')
  for (const person of [ada, ben]) await expect(relations(person)).toHaveCount(1)
})
