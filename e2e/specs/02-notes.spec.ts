import { doubleClick } from '../fixtures/doubleClick'
import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'

const LANGUAGES = [
  {
    locale: 'en-GB',
    create: 'Create a board',
    title: 'Title',
    name: 'First name (or none)',
    go: 'Go to the board',
    hint: 'Double-click to write a post-it',
    saved: 'All saved',
  },
  {
    locale: 'fr-FR',
    create: 'Créer un tableau',
    title: 'Titre',
    name: 'Prénom (ou rien)',
    go: 'Aller au tableau',
    hint: 'Double-cliquez pour écrire un post-it',
    saved: 'Tout est enregistré',
  },
]

test.describe('From the home page to a board, in the language of the browser:', () => {
  for (const { locale, create, title, name, go, hint, saved } of LANGUAGES) {
    test(locale, async ({ server, browser }) => {
      const page = await browser.newPage({ locale })
      await page.goto(server.url)
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2))
      await page.getByLabel(title).fill('Atelier')
      await page.getByRole('button', { name: create }).click()
      await page.getByLabel(name).fill('Anaïs')
      await page.getByRole('button', { name: go }).click()
      await expect(page.getByText(hint)).toBeVisible()
      await expect(page.getByText(saved)).toBeVisible()
      await expect(page).toHaveTitle(/Atelier/)
      await page.close()
    })
  }
})

test('a note opens by double-click or by the letter N, is read by others as it is written, and closes by Escape', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Writing')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await doubleClick(anais.page, 640, 300)
  await expect(anais.editor).toBeFocused()
  await anais.page.keyboard.type('Benches')
  await expect(bruno.notes).toHaveText(['Benches, Anaïs is writing'])
  await anais.page.keyboard.press('Escape')
  await expect(anais.editor).toHaveCount(0)
  await expect(bruno.notes).toHaveText(['Benches'])

  await anais.page.keyboard.press('n')
  await expect(anais.editor).toBeFocused()
  await anais.page.keyboard.type('no new note for this n')
  await anais.page.keyboard.press('Escape')
  await expect(bruno.notes).toHaveCount(2)

  await doubleClick(anais.page, 640, 240)
  await expect(anais.editor).toHaveValue('Benches')
  await anais.page.keyboard.type(' in the shade')
  await anais.page.mouse.click(200, 600)
  await expect(anais.editor).toHaveCount(0)
  await expect(bruno.notes.first()).toHaveText('Benches in the shade')
  await anais.waitForSaved()
})

test('what is selected takes a colour together, goes together and comes back together', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Selecting')
  const anais = await arrive(board, 'Anaïs')
  const [one, two, three] = [
    await anais.createNote('One'),
    await anais.createNote('Two'),
    await anais.createNote('Three'),
  ]
  await anais.click(one)
  await expect(anais.selected).toHaveText(['One'])
  await anais.click(two)
  await expect(anais.selected).toHaveText(['Two'])
  await anais.click(one, { modifiers: ['Shift'] })
  await anais.click(three, { modifiers: ['Shift'] })
  await expect(anais.selected).toHaveCount(3)
  await anais.click(two, { modifiers: ['Shift'] })
  await expect(anais.selected).toHaveCount(2)

  const colors = () => anais.notes.evaluateAll((notes: HTMLElement[]) => notes.map(({ dataset }) => dataset.color))
  await anais.page.getByRole('button', { name: 'Teal' }).click()
  await expect.poll(async () => (await colors()).sort()).toEqual(['teal', 'teal', 'yellow'])
  await anais.page.keyboard.press('Backspace')
  await expect(anais.notes).toHaveText(['Two'])
  await expect(anais.messages).toContainText('2 post-its deleted')
  await anais.page.keyboard.press('Control+z')
  await expect(anais.notes).toHaveCount(3)
  await expect(anais.page.getByText('2 post-its deleted')).toHaveCount(0)
  await anais.page.keyboard.press('Control+z')
  await expect.poll(colors).toEqual(['yellow', 'yellow', 'yellow'])
  await anais.page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await colors()).sort()).toEqual(['teal', 'teal', 'yellow'])
})

test('undo takes back the own words and leaves those that another person wrote between them', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Own words')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('Shade')
  await bruno.seeNote(id, 'Shade')
  const { x, y } = await bruno.boxOf(id)
  await doubleClick(bruno.page, x + 40, y + 40)
  await bruno.page.keyboard.type(' and water')
  await bruno.page.keyboard.press('Escape')
  await expect(anais.note(id)).toHaveText('Shade and water')
  await anais.page.keyboard.press('Control+z')
  await expect(bruno.note(id)).toHaveText('and water')
  await anais.page.keyboard.press('Control+Shift+z')
  await expect(bruno.note(id)).toHaveText('Shade and water')
})

test('the hand, the wheel and the buttons move the view, and never a note', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Looking around')
  const anais = await arrive(board, 'Anaïs')
  const id = await anais.createNote('Here')
  const place = await anais.place(id)
  const { page } = anais
  const percent = page.getByTitle('Back to 100%')
  await percent.click()
  await expect(percent).toHaveText('100%')
  await expect.poll(() => anais.boxOf(id)).toMatchObject({ width: 200, height: 200 })
  const corner = async () => {
    const { x, y } = await anais.boxOf(id)
    return { x: Math.round(x), y: Math.round(y) }
  }
  const { x, y } = await corner()

  await anais.wheel(30, 80)
  await expect.poll(corner).toEqual({ x: x - 30, y: y - 80 })
  await anais.wheel(-30, -80)
  await expect.poll(corner).toEqual({ x, y })

  await page.getByRole('button', { name: 'Move around' }).click()
  await anais.drag(id, { x: 120, y: 60 })
  await expect.poll(corner).toEqual({ x: x + 120, y: y + 60 })
  await page.keyboard.press('v')

  await anais.wheel(0, -20, { modifiers: ['Control'] })
  await expect(percent).toHaveText('122%')
  await expect.poll(async () => Math.round((await anais.boxOf(id)).width)).toBe(244)
  await anais.wheel(0, 20, { modifiers: ['Control'] })
  await expect(percent).toHaveText('100%')

  await anais.wheel(3_000, 3_000)
  await expect(anais.notes).toHaveCount(0)
  await page.getByRole('button', { name: 'See everything' }).click()
  await expect(anais.notes).toHaveText(['Here'])
  expect(await anais.place(id)).toEqual(place)
  await anais.waitForSaved()
  expect(await exportNotes(server, board)).toMatchObject([place])
})

test('people see who is here, and where each one points, until they leave', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Together')
  const anais = await arrive(board, 'Anaïs')
  await expect(anais.page.getByRole('list', { name: '1 person here' })).toBeVisible()
  const bruno = await arrive(board, 'Bruno')
  const here = anais.page.getByRole('list', { name: '2 people here' })
  await expect(here.getByRole('img', { name: 'Bruno' })).toBeVisible()
  await expect(here.getByRole('img', { name: 'Anaïs (you)' })).toBeVisible()

  const cursor = anais.page.locator('[data-cursor]')
  // The first movement may come before his page listens.
  await expect(async () => {
    await bruno.page.mouse.move(480, 350)
    await bruno.page.mouse.move(500, 350)
    await expect(cursor).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 15_000 })
  await expect(cursor).toHaveText('Bruno')
  const at = async () => {
    const box = await cursor.boundingBox()
    return [Math.round((box?.x ?? 0) / 10), Math.round((box?.y ?? 0) / 10)]
  }
  await expect.poll(at).toEqual([50, 35])
  await bruno.page.mouse.move(700, 450)
  await expect.poll(at).toEqual([70, 45])

  await bruno.page.close()
  await expect(anais.page.getByRole('list', { name: '1 person here' })).toBeVisible()
  await expect(cursor).toHaveCount(0)
})

test('who watches sees the cursors and the notes, and no key, click or file changes anything', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Watching')
  const anais = await arrive(board, 'Anaïs')
  const id = await anais.createNote('Look')
  await anais.waitForSaved()
  const kept = await exportNotes(server, board)
  const olga = await arrive(board, null, 'observer')
  await expect(olga.note(id)).toHaveText('Look')
  await anais.page.mouse.move(500, 350)
  await expect(olga.page.locator('[data-cursor]')).toHaveText('Anaïs')
  for (const name of ['Place a post-it', 'New post-it', 'Undo', 'Redo', 'Teal']) {
    await expect(anais.page.getByRole('button', { name, exact: true })).toHaveCount(1)
    await expect(olga.page.getByRole('button', { name, exact: true })).toHaveCount(0)
  }

  await olga.click(id)
  const keys = ['n', 's', 'Enter', 'Delete', 'Backspace', 'ArrowRight', 'Control+d', 'Control+a', 'Delete', 'Control+z']
  for (const key of keys) await olga.page.keyboard.press(key)
  await olga.page.mouse.dblclick(300, 600)
  await expect(olga.editor).toHaveCount(0)
  await olga.dropFile('ideas.txt', 'text/plain', Buffer.from('Another idea\n'))
  await expect(olga.messages).toContainText('With this link you may watch, but not add post-its.')
  await expect(olga.notes).toHaveCount(1)
  await expect(anais.page.getByRole('list', { name: '1 person here' })).toBeVisible()
  expect(await exportNotes(server, board)).toEqual(kept)
})

test('the screen shows the notes as they come, all of them, and nothing to press', async ({ server, arrive, page }) => {
  const board = await createBoard(server, 'On the wall')
  const anais = await arrive(board, 'Anaïs')
  await page.goto(board.links.screen)
  const controls = page.locator(':is(a, button, input, textarea, select):not([data-note-id] *)')
  const notes = page.locator('[data-note-id]')
  for (const text of ['One', 'Two', 'Three']) await anais.createNote(text)
  await expect(notes).toHaveCount(3)
  await expect(controls).toHaveCount(0)
  await anais.drag((await anais.shownNotes())[0]?.id ?? '', { x: 300, y: 200 })
  await anais.waitForSaved()
  const inView = async () => {
    const boxes = await notes.evaluateAll((all) => all.map((note) => note.getBoundingClientRect()))
    return boxes.filter(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= 1280 && bottom <= 800)
  }
  await expect.poll(async () => (await inView()).length).toBe(3)

  await page.keyboard.press('n')
  await page.mouse.dblclick(200, 600)
  await expect(page.locator('[data-note-editor]')).toHaveCount(0)
  await expect(notes).toHaveCount(3)
})
