import { createBoard, expect, test } from '../fixtures/grappe'
import type { Person } from '../fixtures/person'

/** What the page says of each note, in any order. */
async function labels(person: Person): Promise<string[]> {
  return (await person.notes.allTextContents()).sort()
}

test('a note splits at the caret and by its lines, several merge, and each is one undo step for both who look', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Splitting')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const { keyboard } = anais.page
  const id = await anais.createNote('Benches and shade')

  await anais.waitForActions()
  await anais.openNote(id)
  for (let step = 0; step < 'and shade'.length; step++) await keyboard.press('ArrowLeft')
  await keyboard.press('Control+Shift+Enter')
  await expect(anais.editor).toHaveValue('and shade')
  await expect(anais.editor).not.toHaveAttribute('data-note-editor', id)
  await keyboard.press('Escape')
  await expect.poll(() => labels(bruno)).toEqual(['Benches', 'and shade'].sort())
  await keyboard.press('Control+z')
  await expect.poll(() => labels(bruno)).toEqual(['Benches and shade'])

  await anais.openNote(id)
  await keyboard.press('Control+a')
  await keyboard.type('One\n\n- Two\n- Three')
  await keyboard.press('Escape')
  await keyboard.press('Control+Shift+Enter')
  await expect.poll(() => labels(bruno)).toEqual(['One', 'Three', 'Two'])
  await expect(anais.selected).toHaveCount(3)
  await keyboard.press('m')
  await expect.poll(() => labels(bruno)).toEqual(['One\nTwo\nThree'])
  await expect(anais.messages).toContainText('3 post-its merged in one')
  await expect(anais.messages).not.toContainText('deleted')
  await keyboard.press('Control+z')
  await expect.poll(() => labels(bruno)).toEqual(['One', 'Three', 'Two'])
  await keyboard.press('Control+z')
  await expect.poll(() => labels(bruno)).toEqual(['One\n\n- Two\n- Three'])
  await anais.waitForSaved()
})

test('a note builds on another and says so, leads back to it, and goes again where it is left empty', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Building on')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const { keyboard } = anais.page
  const origin = await anais.createNote('Benches')
  await bruno.seeNote(origin, 'Benches')
  await anais.click(origin)
  await anais.waitForActions()

  await keyboard.press('b')
  await expect(anais.editor).toBeFocused()
  await expect(bruno.notes).toHaveCount(2)
  await keyboard.press('Escape')
  await expect(bruno.notes).toHaveCount(1)
  await expect(anais.messages).toHaveText('')

  await anais.click(origin)
  const before = await bruno.shotsAround(origin)
  await keyboard.press('b')
  await expect(anais.editor).toBeFocused()
  await keyboard.type('with shade')
  await keyboard.press('Escape')
  await expect.poll(() => labels(bruno)).toEqual(['Benches', 'with shade, builds on: Benches'])
  await expect
    .poll(async () => (await bruno.shotsAround(origin)).some((shot, at) => !shot.equals(before[at] as Buffer)))
    .toBe(true)
  await keyboard.press('Shift+B')
  await expect(anais.selected).toHaveText(['Benches'])

  await bruno.click(origin)
  await bruno.page.keyboard.press('Delete')
  await expect.poll(() => labels(anais)).toEqual(['with shade'])
  await bruno.page.keyboard.press('Control+z')
  await expect.poll(() => labels(anais)).toEqual(['Benches', 'with shade, builds on: Benches'])
})

test('tags go to all that is selected, from the board’s own, and one at a time comes off again', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Tagging')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const one = await anais.createNote('One')
  const two = await anais.createNote('Two')
  await anais.waitForSaved()
  await bruno.seeNote(two, 'Two')
  const window = anais.page.getByRole('dialog', { name: 'Tags' })
  const { keyboard } = anais.page
  const tagsAtBruno = () =>
    bruno.notes.evaluateAll((notes: HTMLElement[]) => notes.map(({ dataset }) => dataset.tags ?? '').sort())

  await anais.click(one)
  await anais.waitForActions()
  await keyboard.press('g')
  await expect(window.getByLabel('New tag')).toBeFocused()
  await keyboard.type('water')
  await keyboard.press('Enter')
  await expect.poll(tagsAtBruno).toEqual(['', 'water'])
  await keyboard.press('Escape')
  await expect(window).toHaveCount(0)

  await anais.click(two, { modifiers: ['Shift'] })
  await keyboard.press('g')
  await expect(window.locator('[data-mixed]')).toHaveText('water1 of 2')
  await expect(window.getByRole('button', { name: 'Add water', exact: true })).toHaveCount(0)
  await window.getByRole('button', { name: 'Add water to all' }).click()
  await expect.poll(tagsAtBruno).toEqual(['water', 'water'])
  await window.getByRole('button', { name: 'Remove water' }).click()
  await expect.poll(tagsAtBruno).toEqual(['', ''])
  await keyboard.press('Escape')
  await expect(window).toHaveCount(0)
  for (const tags of [
    ['water', 'water'],
    ['', 'water'],
    ['', ''],
  ]) {
    await keyboard.press('Control+z')
    await expect.poll(tagsAtBruno).toEqual(tags)
  }
})
