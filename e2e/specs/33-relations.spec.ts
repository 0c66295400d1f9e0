import { createBoard, expect, test } from '../fixtures/grappe'
import type { Person } from '../fixtures/person'
import { drawLine, middleOfText, noteOf, writeThree } from '../fixtures/threeNotes'

const relations = ({ page }: Person) => page.locator('[data-relation-id]')

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
  const at = await middleOfText(ada, 'Shade')
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
    await expect(noteOf(ben, text)).toHaveCount(1)
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
