import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'
import { importLines } from '../fixtures/importLines'
import { OutlineKeys } from '../fixtures/outlineKeys'
import { OutlinePage } from '../fixtures/outlinePage'

test('on a phone the list comes first: a person writes, edits, moves, deletes and takes back by tapping', async ({
  server,
  browser,
}) => {
  const board = await createBoard(server, 'By phone')
  const phone = await OutlinePage.arriveByPhone(browser, board.links.participant, 'Anaïs')
  const { page, editor } = phone
  await expect(page.getByText('Nothing here yet')).toBeVisible()
  await expect(page.locator('[data-board-canvas]')).toBeHidden()
  await page.getByRole('button', { name: 'New post-it' }).last().tap()
  await expect(editor).toBeFocused()
  await page.keyboard.type('Benches')
  await page.getByRole('button', { name: 'Next post-it' }).tap()
  await expect(editor).toHaveValue('')
  await expect(editor).toBeFocused()
  await page.keyboard.type('Shade')
  await page.getByRole('button', { name: 'Done' }).tap()
  await expect(editor).toHaveCount(0)
  await page.getByRole('button', { name: 'New post-it' }).last().tap()
  await expect(editor).toBeFocused()
  await page.keyboard.type('Water')
  await page.getByRole('button', { name: 'Done' }).tap()
  await expect(phone.rows).toHaveCount(3)

  await phone.row('Benches').tap()
  await expect(phone.row('Benches')).toHaveAttribute('aria-selected', 'true')
  await phone.row('Benches').tap()
  await expect(editor).toHaveValue('Benches')
  await expect(editor).toBeFocused()
  await page.keyboard.type(' to sleep on')
  await page.getByRole('button', { name: 'Done' }).tap()
  await expect(phone.row('Benches to sleep on')).toBeVisible()

  const before = await phone.texts()
  await phone.choose(before[1] ?? '', 'Change places with the one before')
  await phone.expectOrder(before[1] ?? '', before[0] ?? '', before[2] ?? '')
  await phone.choose('Water', 'Put beside…')
  await page.getByRole('dialog').getByLabel('Search').fill('BENCH')
  await page.getByRole('dialog').getByRole('button', { name: 'Benches to sleep on' }).tap()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect
    .poll(async () => {
      const notes = await exportNotes(server, board)
      const place = (text: string) => notes.find((note) => note.text.startsWith(text)) ?? { x: 0, y: 0 }
      const [water, benches] = [place('Water'), place('Benches')]
      return Math.hypot(water.x - benches.x, water.y - benches.y)
    })
    .toBe(224)

  await phone.choose('Shade', 'Delete')
  await expect(phone.row('Shade')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().tap()
  await expect(phone.row('Shade')).toBeVisible()
  await phone.choose('Shade', 'Show on the board')
  await expect(page.locator('[data-board-canvas]')).toBeVisible()
  await expect(page.locator('[data-note-id]', { hasText: 'Shade' })).toBeInViewport()
  await page.getByRole('button', { name: 'List', exact: true }).tap()
  await expect(phone.row('Shade')).toBeVisible()
  await page.context().close()
})

test('the keyboard alone does in the list what it does on the board', async ({ server, arrive }) => {
  const board = await createBoard(server, 'By keyboard')
  const anais = await arrive(board, 'Anaïs')
  await importLines(server, board, ['One', 'Two', 'Three', 'Four'])
  await expect(anais.notes).toHaveCount(4)
  const { page } = anais
  const outline = new OutlinePage(page)
  await page.keyboard.press('o')
  await outline.expectOrder('One', 'Two', 'Three', 'Four')
  await outline.expectFocusOn('One')
  await page.keyboard.press('ArrowDown')
  await outline.expectFocusOn('Two')
  await page.keyboard.press('Enter')
  await expect(outline.editor).toBeFocused()
  await page.keyboard.type(', by keys')
  await page.keyboard.press('Escape')
  await outline.expectFocusOn('Two, by keys')
  await page.keyboard.press('Alt+ArrowDown')
  await outline.expectOrder('One', 'Three', 'Two, by keys', 'Four')
  await outline.expectFocusOn('Two, by keys')
  await page.keyboard.press('Control+z')
  await outline.expectOrder('One', 'Two, by keys', 'Three', 'Four')
  await outline.expectFocusOn('Two, by keys')

  await page.keyboard.press('Shift+ArrowDown')
  await expect(outline.list.locator('[aria-selected=true]')).toHaveCount(2)
  await expect(anais.selected).toHaveCount(2)
  await page.keyboard.press('Delete')
  await outline.expectOrder('One', 'Four')
  await outline.expectFocusOn('Four')
  await page.keyboard.press('Control+z')
  await expect(outline.rows).toHaveCount(4)
  await outline.expectFocusOn('Four')

  await page.keyboard.press('F2')
  await expect(outline.editor).toHaveValue('Four')
  await expect(outline.editor).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(outline.editor).toHaveValue('')
  await expect(outline.editor).toBeFocused()
  await page.keyboard.type('Five')
  await page.keyboard.press('Escape')
  await outline.expectFocusOn('Five')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await outline.expectFocusOn('Five')
  await page.keyboard.press('o')
  await expect(outline.list).toHaveCount(0)
  await anais.seeEverything()
  await expect(anais.notes).toHaveCount(5)
})

test('the list beside the board follows others, keeps the keyboard’s place, and tells what they did in batches', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Followed')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const outline = new OutlinePage(bruno.page)
  await bruno.page.keyboard.press('o')
  const trees = await anais.createNote('Trees')
  const fountains = await anais.createNote('Fountains')
  await expect(outline.rows).toHaveCount(2)
  await expect(outline.heard).toHaveText(
    /^2 post-its added by Anaïs$|^1 post-it added, 1 changed by Anaïs$|^Anaïs: Post-it added/,
  )

  await anais.openNote(trees)
  await anais.page.keyboard.type(' and shade')
  await expect(outline.row('Trees and shade')).toContainText('Anaïs is writing')
  await anais.page.keyboard.press('Escape')
  await expect(outline.row('Trees and shade')).not.toContainText('Anaïs is writing')
  await bruno.seeEverything()
  await outline.row('Fountains').click()
  await expect(bruno.selected).toHaveText('Fountains')
  await bruno.click(trees)
  await expect(outline.row('Trees')).toHaveAttribute('aria-selected', 'true')
  await expect(outline.row('Fountains')).toHaveAttribute('aria-selected', 'false')

  await outline.row('Trees').click()
  await outline.expectFocusOn('Trees')
  await bruno.page.keyboard.press('Enter')
  await expect(outline.editor).toBeFocused()
  await anais.drag(trees, { x: 0, y: 240 })
  await bruno.page.keyboard.type('!')
  await expect(outline.editor).toBeFocused()
  await bruno.page.keyboard.press('Escape')
  await expect(anais.note(trees)).toHaveText('Trees and shade!')
  await outline.expectFocusOn('Trees')
  const heard = await new OutlineKeys(bruno.page).listen()
  await anais.click(trees)
  await anais.page.keyboard.press('Delete')
  await outline.expectFocusOn('Fountains')
  await expect.poll(heard).toContain('“Trees and shade!” is gone. Now on “Fountains”.')
  // A note that is held near the edge takes the view along.
  await anais.seeEverything()
  await expect(anais.note(fountains)).toBeVisible()
})

test('a list of five thousand holds few rows in the page, and is walked from end to end', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Large')
  const lines = Array.from({ length: 5_000 }, (_, at) => `Idea ${at}`)
  await importLines(server, board, lines)
  const anais = await arrive(board, 'Anaïs')
  const outline = new OutlinePage(anais.page)
  await anais.page.keyboard.press('o')
  await expect(outline.list).toHaveAttribute('aria-rowcount', '5000')
  await outline.expectFocusOn('Idea 0')
  expect(await outline.rows.count()).toBeLessThan(60)
  await anais.page.keyboard.press('End')
  await expect(outline.rows.last()).toHaveAttribute('aria-rowindex', '5000')
  await expect(outline.rows.last()).toBeFocused()
  await expect(outline.rows.last()).toBeInViewport()
  expect(await outline.rows.count()).toBeLessThan(60)
  await anais.page.keyboard.press('Home')
  await expect(outline.row('Idea 0').first()).toBeInViewport()
})

test('on a phone several are chosen by taps in the list, and what one did last is taken back in reach of the thumb', async ({
  server,
  browser,
}) => {
  const board = await createBoard(server, 'Several by phone')
  await importLines(server, board, ['One', 'Two', 'Three'])
  const phone = await OutlinePage.arriveByPhone(browser, board.links.participant, 'Anaïs')
  const { page } = phone
  await phone.choose('One', 'Select several')
  await expect(page.getByText('Touch the post-its to select.')).toBeVisible()
  await phone.row('Three').tap()
  await expect(phone.list.locator('[aria-selected="true"]')).toHaveText([/One/, /Three/])
  await page.getByRole('button', { name: 'Done' }).tap()
  await expect(page.getByText('Touch the post-its to select.')).toHaveCount(0)

  await page.getByRole('button', { name: 'Paper colour' }).tap()
  await page.getByRole('button', { name: 'Pink' }).tap()
  const pink = phone.rows.filter({ hasText: 'Paper: Pink' })
  await expect(pink).toHaveText([/One/, /Three/])
  await page.getByRole('button', { name: 'Undo' }).tap()
  await expect(pink).toHaveCount(0)
  await page.context().close()
})
