import { pressFrench } from '../fixtures/frenchKeyboard'
import { createBoard, expect, test } from '../fixtures/grappe'
import type { Person } from '../fixtures/person'
import { drawLine, middleOfText, noteOf, writeThree } from '../fixtures/threeNotes'

const relations = ({ page }: Person) => page.locator('[data-relation-id]')
const bar = ({ page }: Person) => page.locator('[data-relation-bar]')

/** Whose sign is asked for then. */
async function drawToBenches(person: Person): Promise<void> {
  await drawLine(person, 'Shade', 'Benches')
  await expect(person.page.getByRole('menu')).toBeVisible()
}

async function deleteNote(person: Person, text: string): Promise<void> {
  const { x, y } = await middleOfText(person, text)
  await person.page.mouse.click(x, y)
  await expect(person.selected).toHaveText(text)
  await person.page.keyboard.press('Delete')
  await expect(noteOf(person, text)).toHaveCount(0)
}

test('RL3 R5 what one types on as the word of a relation that another deletes does nothing on the board', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'A chart')
  const ada = await arrive(board, 'Ada')
  const ben = await arrive(board, 'Ben')
  await writeThree(ada)
  await drawToBenches(ada)
  await ada.page.keyboard.press('1')
  await bar(ada).getByRole('textbox').click()
  await ada.page.keyboard.type('in su')
  await relations(ben).getByRole('button').focus()
  await ben.page.keyboard.press('Delete')
  await expect(bar(ada)).toBeHidden()
  await ada.page.keyboard.type('nn')
  await ben.page.keyboard.press('Control+z')
  await expect(relations(ada)).toHaveText(['“Shade” leads to “Benches”: in su'])
  await expect(bar(ada)).toBeVisible()
  await expect(ada.notes).toHaveCount(3)
  await expect(ada.editor).toHaveCount(0)
})

test('RL9 keys of a French keyboard choose the sign, and so does a press; whoever deletes what a line ends at ends the question', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'A chart')
  const ada = await arrive(board, 'Ada')
  const ben = await arrive(board, 'Ben')
  await writeThree(ada)
  await drawToBenches(ada)
  await pressFrench(ada.page, [{ key: 'é', code: 'Digit2' }])
  await expect(relations(ada)).toHaveText(['“Shade” and “Benches” depend on each other'])
  await ada.page.keyboard.press('Delete')
  await expect(relations(ada)).toHaveCount(0)
  await drawToBenches(ada)
  await ada.page.getByRole('menuitem', { name: 'contradicts' }).click()
  await expect(relations(ada)).toHaveText(['“Shade” contradicts “Benches”'])
  await ada.page.keyboard.press('Delete')
  await expect(relations(ada)).toHaveCount(0)
  await drawToBenches(ada)
  await deleteNote(ben, 'Benches')
  await expect(ada.page.getByRole('menu')).toHaveCount(0)
  await expect(ada.messages).toContainText('One of the two is not there any more.')
})

test('RL6 the choice of two things stays with its word where one of them is deleted', async ({ server, arrive }) => {
  const board = await createBoard(server, 'A chart')
  const ada = await arrive(board, 'Ada')
  const ben = await arrive(board, 'Ben')
  await writeThree(ada)
  const { page } = ada
  const at = await middleOfText(ada, 'Shade')
  await page.mouse.click(at.x, at.y)
  await page.keyboard.press('r')
  await expect(page.getByRole('combobox', { name: 'Post-it or cluster' })).toBeFocused()
  await page.keyboard.type('ben')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('option').first()).toContainText('Benches')
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox').fill('in summer')
  await deleteNote(ben, 'Benches')
  await expect(dialog.getByRole('alert')).toHaveText('One of the two is not there any more.')
  await dialog.getByRole('button', { name: /^To:/ }).click()
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('noi')
  await expect(dialog.getByRole('option').first()).toContainText('Noise')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox')).toHaveValue('in summer')
  await dialog.getByRole('button', { name: 'Relate', exact: true }).click()
  await expect(relations(ada)).toHaveText(['“Shade” leads to “Noise”: in summer'])
})

test('RL1 what is said in passing stands above the bar of the relation, on a phone too', async ({ server, arrive }) => {
  const ada = await arrive(await createBoard(server, 'A chart'), 'Ada')
  await writeThree(ada)
  await drawToBenches(ada)
  await ada.page.keyboard.press('1')
  await expect(relations(ada)).toHaveCount(1)
  // The other way round: a second click on the same note would open it.
  await drawLine(ada, 'Benches', 'Shade')
  const said = ada.messages.getByRole('status').filter({ hasText: 'Related already' })
  await said.hover()
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await ada.page.setViewportSize(size)
    await expect(async () => {
      const [message, below] = [await said.boundingBox(), await bar(ada).boundingBox()]
      expect((message?.y ?? Number.NaN) + (message?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? Number.NaN)
    }).toPass()
  }
})

test('TL2 TL4 a cluster deleted while it is told: what one types on does nothing, and its account comes back with it', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Telling')
  const response = await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${board.keys.facilitator}` },
    body: 'text,cluster\nTrees,Shade\nBenches,Shade\nMisters,Water\nFountains,Water',
  })
  expect(response.ok).toBe(true)
  const ada = await arrive(board, 'Ada')
  const ben = await arrive(board, 'Ben')
  const { page } = ada
  const text = page.locator('[data-account]').getByRole('textbox')
  await expect(async () => {
    // Once the text is there, the key would be a letter of it.
    if (!(await text.isVisible())) await page.keyboard.press('t')
    await expect(text).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await page.getByLabel('Telling of').selectOption({ label: '1-1 · Shade' })
  await expect(text).toHaveAccessibleName('What is told of “Shade”')
  await text.click()
  await page.keyboard.type('We sit ')
  const shade = (person: Person) => person.page.locator('[data-cluster-id][data-title="Shade"]')
  await ben.seeEverything()
  const box = await shade(ben).boundingBox()
  if (box === null) throw new Error('there is no card')
  await ben.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(shade(ben).locator('[aria-pressed="true"]')).toBeAttached()
  const typesOn = async () => {
    await ben.page.keyboard.press('Delete')
    await expect(text).toHaveAccessibleName('What is told of the wall')
    await page.keyboard.type('nn')
  }
  // It is said in passing.
  await Promise.all([expect(ada.messages).toContainText('its account lies with it in the trash'), typesOn()])
  await ben.page.keyboard.press('Control+z')
  await expect(text).toHaveAccessibleName('What is told of “Shade”')
  await expect(text).toHaveText('We sit ')
  await expect(ada.notes).toHaveCount(4)
  await expect(ada.editor).toHaveCount(0)
})
