import type { Browser } from '@playwright/test'
import { BoardPage } from '../fixtures/boardPage'
import { dropOnto, pasteInto } from '../fixtures/clipboard'
import { type Board, createBoard, expect, exportNotes, type Role, test } from '../fixtures/grappe'
import { PLAIN_HOST } from '../fixtures/plainHost'

/** Somebody at a board over plain http, where no page may read the clipboard. */
async function arriveInPlain(browser: Browser, board: Board, role: Role = 'participant'): Promise<BoardPage> {
  const context = await browser.newContext()
  const person = new BoardPage(await context.newPage())
  await person.join(board.links[role].replace('127.0.0.1', PLAIN_HOST), role === 'observer' ? null : 'Anaïs')
  expect(await person.page.evaluate(() => isSecureContext)).toBe(false)
  return person
}

const textsOf = async (person: BoardPage) => (await person.shownNotes()).map(({ text }) => text).sort()

test('notes go from board to board by copy and paste, with their colours and places', async ({ server, browser }) => {
  const [from, to] = [await createBoard(server, 'From'), await createBoard(server, 'To')]
  const person = await arriveInPlain(browser, from)
  const first = await person.createNote('First')
  const second = await person.createNote('Second')
  await person.click(second)
  await person.page.getByRole('button', { name: 'Pink' }).click()
  await person.waitForActions()
  const [a, b] = [await person.place(first), await person.place(second)]
  await person.page.keyboard.press('Control+a')
  await person.page.keyboard.press('Control+c')
  await expect(person.messages).toContainText('2 post-its copied')

  const there = new BoardPage(await person.page.context().newPage())
  await there.join(to.links.participant.replace('127.0.0.1', PLAIN_HOST), 'Anaïs')
  await there.page.keyboard.press('Control+v')
  await expect(there.notes).toHaveCount(2)
  await expect(there.selected).toHaveCount(2)
  const copies = await there.shownNotes()
  const placeOf = (text: string) => copies.find((note) => note.text === text) ?? { x: 0, y: 0 }
  const [c, d] = [placeOf('First'), placeOf('Second')]
  expect([d.x - c.x, d.y - c.y]).toEqual([b.x - a.x, b.y - a.y])
  await expect(there.notes.filter({ hasText: 'Second' })).toHaveAttribute('data-color', 'pink')
  expect(copies.map(({ id }) => id)).not.toContain(first)

  await there.page.keyboard.press('Control+v')
  await expect(there.notes).toHaveCount(4)
  await there.page.keyboard.press('Control+z')
  await expect(there.notes).toHaveCount(2)

  await there.waitForActions()
  await there.page.keyboard.press('Control+a')
  await there.page.keyboard.press('Control+x')
  await expect(there.notes).toHaveCount(0)
  await there.page.keyboard.press('n')
  await expect(there.editor).toBeFocused()
  await there.page.keyboard.press('Control+v')
  await expect(there.editor).toHaveValue(/^(First\nSecond|Second\nFirst)$/)
})

test('a menu copies and cuts for who has no keyboard', async ({ server, browser }) => {
  const person = await arriveInPlain(browser, await createBoard(server, 'By menu'))
  const id = await person.createNote('Bench')
  const choose = async (name: string) => {
    const { x, y, width, height } = await person.boxOf(id)
    await person.page.mouse.click(x + width / 2, y + height / 2, { button: 'right' })
    await person.page.getByRole('menuitem', { name }).click()
  }
  await choose('Copy')
  await expect(person.messages).toContainText('1 post-it copied')
  await choose('Cut')
  await expect(person.notes).toHaveCount(0)

  await person.page.mouse.click(300, 300, { button: 'right' })
  await person.page.getByRole('menuitem', { name: 'Paste' }).click()
  const field = person.page.getByLabel('One idea a line')
  await expect(field).toBeFocused()
  await field.press('Control+v')
  await field.press('Enter')
  await field.pressSequentially('Shade')
  await person.page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await person.page.reload()
  await person.waitForBoard()
  await person.page.getByRole('button', { name: 'Board menu' }).click()
  await person.page.getByRole('menuitem', { name: 'Add several post-its' }).click()
  await expect(field).toHaveValue('Bench\nShade')
  await person.page.getByRole('button', { name: 'Add 2 post-its' }).click()
  await expect(person.notes).toHaveCount(2)
  expect(await textsOf(person)).toEqual(['Bench', 'Shade'])
})

test('lines, cells, HTML and links become post-its, each paste one undo step', async ({ server, browser }) => {
  const person = await arriveInPlain(browser, await createBoard(server, 'Lines'))
  const { page } = person
  const cases = [
    [{ 'text/plain': '- Bench\r\n\r\n- Shade\r\n- Trees' }, ['Bench', 'Shade', 'Trees']],
    [{ 'text/plain': 'Bench\tpark\n"A ""tall""\ntree"\tstreet' }, ['A "tall"\ntree · street', 'Bench · park']],
    [
      {
        'text/html':
          '<p>Bench<script>window.ran = true</script></p><img src="x" onerror="window.ran = true"><ul><li>Shade<br>Trees</ul>' +
          '<table><tr><td>a</td><td>b</td></tr></table>',
      },
      ['Bench', 'Shade', 'Trees', 'a · b'],
    ],
    [
      { 'text/plain': 'Shade', 'application/x-grappe-notes+json': '{"grappe":"notes","version":1,"notes":[{}]}' },
      ['Shade'],
    ],
    [{ 'text/html': '<ul data-grappe-notes="{&quot;grappe&quot;:7}"><li>Bench</li></ul>' }, ['Bench']],
  ] as const
  for (const [held, texts] of cases) {
    await pasteInto(page, held)
    await expect(person.notes).toHaveCount(texts.length)
    expect(await textsOf(person)).toEqual(texts)
    await page.keyboard.press('Control+z')
    await expect(person.notes).toHaveCount(0)
  }
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)

  await dropOnto(page, { 'text/uri-list': 'https://a.test/', 'text/html': '<a href="https://a.test/">A site</a>' })
  await expect(person.notes).toHaveText(['A site · https://a.test/'])
})

test('many lines are shown first, five thousand come, and ten megabytes are refused', async ({ server, browser }) => {
  const board = await createBoard(server, 'Many')
  const person = await arriveInPlain(browser, board)
  const { page } = person
  const linesOf = (count: number) => Array.from({ length: count }, (_, index) => `Idea ${index}`).join('\n')

  await pasteInto(page, { 'text/plain': 'x'.repeat(10 * 1024 * 1024) })
  await expect(person.messages).toContainText('at most 1,000,000 characters')
  await pasteInto(page, { 'text/plain': linesOf(5_001) })
  await expect(person.messages).toContainText('These are 5,001 post-its: at most 5,000 at once.')
  await expect(person.notes).toHaveCount(0)

  await pasteInto(page, { 'text/plain': `${linesOf(31)}\n${'long '.repeat(500)}` })
  const dialog = page.getByRole('dialog', { name: 'Add several post-its' })
  await expect(dialog).toContainText(
    '1 line is longer than 2,000 characters and goes on in further post-its: “long long',
  )
  await expect(dialog.getByRole('listitem')).toHaveCount(12)
  await expect(dialog).toContainText('and 21 more')
  await dialog.getByRole('button', { name: 'Add 33 post-its' }).click()
  await expect(person.notes).toHaveCount(33)
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(person.notes).toHaveCount(0)

  await pasteInto(page, { 'text/plain': linesOf(5_000) })
  await page.getByRole('button', { name: 'Add 5,000 post-its' }).click()
  await person.waitForSaved()
  await expect.poll(async () => (await exportNotes(server, board)).length).toBe(5_033)
})

test('what cannot be pasted is told in one line', async ({ server, browser }) => {
  const board = await createBoard(server, 'Bad')
  const person = await arriveInPlain(browser, board)
  const { page } = person
  const image = { name: 'image.png', type: 'image/png' }
  await pasteInto(page, {}, [image])
  await expect(person.messages).toContainText('A post-it holds no image')
  await pasteInto(page, { 'text/plain': ' \n\t\n' })
  await expect(person.messages).toContainText('There is no text to paste.')
  await pasteInto(page, {}, [{ name: 'film.mp4', type: 'video/mp4' }])
  await expect(person.messages).toContainText('“film.mp4” cannot be read here.')
  await expect(person.notes).toHaveCount(0)
  await pasteInto(page, { 'text/plain': 'From a spreadsheet' }, [image])
  await expect(person.notes).toHaveText(['From a spreadsheet'])

  const observer = await arriveInPlain(browser, board, 'observer')
  await pasteInto(observer.page, { 'text/plain': 'No' })
  await expect(observer.messages).toContainText('you may watch')
})

test('CL6 What is pasted or dropped before the page has fetched its later parts waits for them', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Early')
  const person = await arrive(board, 'Anaïs')
  const { page } = person
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/assets\/late/, async (route) => {
    await released
    await route.continue()
  })
  await page.reload()
  await person.waitForBoard()
  await pasteInto(page, { 'text/plain': 'Pasted early' })
  await dropOnto(page, { 'text/plain': 'Dropped early' })
  await person.dropFile('ideas.txt', 'text/plain', Buffer.from('Imported early\n'))
  await expect(person.notes).toHaveCount(0)
  release()
  await expect.poll(() => textsOf(person)).toEqual(['Dropped early', 'Imported early', 'Pasted early'])
})
