import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'
import { caretPlace, caretsOf, halfOf } from '../fixtures/writing'

test('two people write in one note at once, each sees where the other is, and every letter is kept', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Two pens')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('bancs')
  await bruno.seeEverything()
  await anais.openNote(id)
  await bruno.openNote(id)
  await expect(caretsOf(anais)).toHaveText('Bruno')
  await expect(caretsOf(bruno)).toHaveText('Anaïs')

  await bruno.page.keyboard.press('Control+Home')
  await expect.poll(async () => (await caretPlace(anais, id)).x).toBeLessThan(0.12)
  await Promise.all([
    anais.page.keyboard.type(' et arbres', { delay: 15 }),
    bruno.page.keyboard.type('des ', { delay: 25 }),
  ])
  for (const person of [anais, bruno]) await expect(person.editor).toHaveValue('des bancs et arbres')
  await expect.poll(async () => (await exportNotes(server, board))[0]?.text).toBe('des bancs et arbres')
  await expect(async () => {
    const [his, hers] = [await caretPlace(anais, id), await caretPlace(bruno, id)]
    expect(his.y).toBeCloseTo(0.17, 1)
    expect(his.x).toBeGreaterThan(0.2)
    expect(his.x).toBeLessThan(0.5)
    expect(hers.y).toBeGreaterThan(his.y)
  }).toPass({ timeout: 15_000 })

  await anais.page.keyboard.press('Control+a')
  await expect(bruno.page.locator('[data-caret-selection] > *').first()).toBeVisible()
  await bruno.page.keyboard.press('Escape')
  await expect(caretsOf(anais)).toHaveCount(0)
  await expect(caretsOf(bruno)).toHaveText('Anaïs')
  await anais.page.keyboard.press('Escape')
  await expect(caretsOf(bruno)).toHaveCount(0)
})

test('a text reads from the side that its letters do, and no picture is cut in two', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Every script')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('א')
  // Nobody is said to write in it any more: that is painted too.
  await expect(bruno.note(id)).toHaveText('א')
  await bruno.seeEverything()
  await bruno.page.mouse.move(20, 700)
  const bare = [await halfOf(bruno, id, 'left'), await halfOf(bruno, id, 'right')] as const
  await anais.openNote(id)
  await anais.page.keyboard.press('Control+a')
  await anais.page.keyboard.insertText('שלום')
  await expect(bruno.note(id)).toContainText('שלום')
  await expect.poll(async () => (await caretPlace(bruno, id)).x).toBeGreaterThan(0.4)
  await anais.page.keyboard.press('Escape')
  await expect(caretsOf(bruno)).toHaveCount(0)
  await anais.page.mouse.move(20, 700)
  await expect.poll(() => halfOf(bruno, id, 'right')).not.toEqual(bare[1])
  await expect.poll(() => halfOf(bruno, id, 'left')).toEqual(bare[0])

  const family = '👩‍👩‍👧‍👦'
  await anais.openNote(id)
  await anais.page.keyboard.press('Control+a')
  await anais.page.keyboard.insertText(family.repeat(3))
  await anais.page.keyboard.press('Backspace')
  // Chromium takes the whole family away, Firefox the last of its people.
  await expect(anais.editor).toHaveValue(new RegExp(`^${family.repeat(2)}(👩‍👩‍👧)?$`))
  const left = await anais.editor.inputValue()
  await anais.page.keyboard.type(' Quoi ?')
  await expect(anais.editor).toHaveValue(`${left} Quoi\u00a0?`)
  await anais.page.keyboard.press('Escape')
  await expect.poll(async () => (await exportNotes(server, board))[0]?.text).toBe(`${left} Quoi ?`)
})

test('a long text is advised against, counted, full at the limit, and its last line can be reached', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Long')
  const anais = await arrive(board, 'Anaïs')
  const { page, editor } = anais
  const id = await anais.createNote('one two three four five six seven eight nine ten')
  await anais.openNote(id)
  await expect(page.locator('[data-advice]')).toHaveCount(0)
  await page.keyboard.type(' eleven')
  await expect(page.locator('[data-advice]')).toHaveText('one idea, ten words')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Trees, benches and water. '.repeat(73))
  await expect(page.locator('[data-advice]')).toHaveText('102 characters left')
  await page.keyboard.insertText('Shade for everybody in every street. '.repeat(3))
  await expect(page.getByRole('status').filter({ hasText: 'This post-it is full: 2,000 characters.' })).toBeVisible()
  await expect.poll(async () => (await exportNotes(server, board))[0]?.text.length).toBe(2_000)
  const readEnd = () =>
    editor.evaluate((field: HTMLTextAreaElement) => ({
      isScrolledToEnd: field.scrollTop + field.clientHeight >= field.scrollHeight - 2,
      overflow: field.scrollWidth - field.clientWidth,
    }))
  await expect.poll(readEnd).toEqual({ isScrolledToEnd: true, overflow: 0 })
  await page.keyboard.press('Backspace')
  await expect(page.locator('[data-advice]')).toHaveText('1 character left')
})

test('the next post-its are written without leaving the keyboard', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Row')
  const anais = await arrive(board, 'Anaïs')
  const { page, editor } = anais
  await page.keyboard.press('n')
  await expect(editor).toBeFocused()
  const idOf = async () => (await editor.getAttribute('data-note-editor')) ?? ''
  const first = await idOf()
  await page.keyboard.type('one')
  await page.keyboard.press('Tab')
  await expect(editor).not.toHaveAttribute('data-note-editor', first)
  const second = await idOf()
  await page.keyboard.type('two')
  await page.keyboard.press('Control+Enter')
  await expect(editor).not.toHaveAttribute('data-note-editor', second)
  const third = await idOf()
  // At one stroke: letters with a pause between them are taken back one after the other.
  await page.keyboard.insertText('three')
  await page.keyboard.press('Control+z')
  await expect(editor).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await expect(editor).toHaveValue('three')
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
  await anais.seeEverything()
  await expect(anais.notes).toHaveText(['one', 'two', 'three'])
  const [a, b, c] = [await anais.place(first), await anais.place(second), await anais.place(third)]
  expect([b.y, b.x > a.x]).toEqual([a.y, true])
  expect([c.x, c.y > b.y]).toEqual([b.x, true])
})
