import { readFile } from 'node:fs/promises'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { BAD_FILES, MEGABYTE } from '../fixtures/badFiles'
import { BoardPage } from '../fixtures/boardPage'
import { doubleClick } from '../fixtures/doubleClick'
import { type Board, createBoard, expect, exportNotes, test } from '../fixtures/grappe'
import type { GrappeServer } from '../fixtures/startServer'

const IDEAS = new URL('../fixtures/ideas-paris-18.csv', import.meta.url)
/** A note's side on the page. */
const SIDE = 200
const HUGE_CELL = Buffer.from(`text\n${'x'.repeat(5 * MEGABYTE)}\n`)

test('a file that is dropped on a board in use covers no note, and none of its own', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Dropped')
  const anais = await arrive(board, 'Anaïs')
  await anais.createNotes(['In the middle', 'Beside it', 'And one more'])
  await anais.waitForSaved()
  await anais.dropFile('ideas.csv', 'text/csv', await readFile(IDEAS))
  await expect(anais.messages).toContainText('96 post-its added')
  await anais.seeEverything()
  await expect(anais.notes).toHaveCount(99)
  const notes = await exportNotes(server, board)
  const overlapping = notes.flatMap((a, at) =>
    notes.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < SIDE && Math.abs(a.y - b.y) < SIDE),
  )
  expect(overlapping).toEqual([])
  await expect.poll(() => anais.shownNotes()).toEqual(notes)
})

test.describe('A file that cannot be read is answered by one line, and the board stays as it was:', () => {
  for (const [locale, dismiss, left, reason] of [
    ['en', 'Dismiss', '0 post-its added · 1 line left out', 'Line 2: its text is longer than 2,000 characters'],
    ['fr', 'Masquer', '0 post-it ajouté · 1 ligne laissée de côté', 'Ligne 2 : son texte dépasse 2 000 caractères'],
  ] as const) {
    test(`on the page, in ${locale}`, async ({ server, page }) => {
      const board = await createBoard(server, 'Bad files', locale)
      await send(server, board, { type: 'text/plain', content: Buffer.from('Kept\n') })
      const kept = await exportNotes(server, board)
      await page.goto(board.links.participant)
      await page.locator('form button[type=submit]').click()
      const person = new BoardPage(page)
      await expect(person.notes).toHaveText(['Kept'])
      for (const { name, type, content, ...says } of BAD_FILES) {
        await person.dropFile(name, type, content)
        await expect(person.messages.getByText(says[locale], { exact: true })).toBeVisible()
        await person.messages.getByRole('button', { name: dismiss }).click()
        await expect(person.messages).toHaveText('')
      }
      await person.dropFile('cell.csv', 'text/csv', HUGE_CELL)
      await expect(person.messages).toContainText(left)
      await person.messages.getByRole('button', { name: /^D[eé]tails$/ }).click()
      await expect(page.getByRole('dialog').getByText(reason, { exact: true })).toBeVisible()
      await page.keyboard.press('Escape')

      expect(await exportNotes(server, board)).toEqual(kept)
      await doubleClick(page, 900, 600)
      await page.keyboard.type('Still at work')
      await expect.poll(async () => (await exportNotes(server, board)).length).toBe(2)
    })
  }

  test('through the API, with a status and a title for people', async ({ server }) => {
    const board = await createBoard(server, 'Bad files')
    for (const { name, type, content, answer } of BAD_FILES) {
      const [status, code] = answer
      const response = await send(server, board, { type, content })
      expect(response.status, name).toBe(status)
      await expectProblem(response, { code })
    }
    const huge = await send(server, board, { type: 'text/csv', content: HUGE_CELL })
    expect(await huge.json()).toMatchObject({ created: { notes: 0 }, rejected: [{ line: 2 }] })
    expect(await exportNotes(server, board)).toEqual([])
    const { stderr } = await server.stop()
    expect(stderr).toBe('')
  })
})

test.describe('Without a key that holds', () => {
  test('the API answers a wrong key, no key and no such board alike, and a key that may not by its own', async ({
    server,
  }) => {
    const board = await createBoard(server, 'Locked')
    const wrong = { authorization: `Bearer ${'x'.repeat(43)}` }
    const answers = await Promise.all([
      fetch(`${server.url}/api/boards/${board.id}`, { headers: wrong }),
      fetch(`${server.url}/api/boards/${board.id}`),
      fetch(`${server.url}/api/boards/nosuchboardatall00000`, { headers: wrong }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()))
    expect(others).toEqual([first, first])
    const watching = await send(server, board, { type: 'text/plain', content: Buffer.from('A'), role: 'observer' })
    expect(watching.status).toBe(403)
    await expectProblem(watching, { code: 'forbidden' })
  })

  test('a page says what is missing, and leads home', async ({ server, page }) => {
    const board = await createBoard(server, 'Locked')
    await page.goto(`${server.url}/b/${board.id}`)
    await expect(page.getByRole('heading', { name: 'A link is needed to open this board' })).toBeVisible()
    await page.goto(`${server.url}/b/nosuchboardatall00000#${board.keys.participant}`)
    await expect(page.getByRole('heading', { name: 'This link does not open a board' })).toBeVisible()
    await page.goto(`${server.url}/s/${board.id}#${'x'.repeat(43)}`)
    await expect(page.getByRole('heading', { name: 'This link does not open a board' })).toBeVisible()
    await page.getByRole('button', { name: 'Home page' }).click()
    await expect(page.getByRole('button', { name: 'Create a board' })).toBeVisible()
  })

  test('who is removed while at work is told, keeps reading what was there, and changes nothing more', async ({
    server,
    arrive,
  }) => {
    const board = await createBoard(server, 'Removed')
    const anais = await arrive(board, 'Anaïs')
    const bruno = await arrive(board, 'Bruno')
    const id = await anais.createNote('Before')
    await anais.waitForSaved()
    const people = `${server.url}/api/boards/${board.id}/people`
    const headers = { authorization: `Bearer ${board.keys.facilitator}` }
    const list = (await (await fetch(people, { headers })).json()) as { people: { id: string; name: string }[] }
    const person = list.people.find(({ name }) => name === 'Anaïs')?.id
    expect((await fetch(`${people}/${person}`, { method: 'DELETE', headers })).status).toBe(204)

    const told = 'This device is not on the board any more. To come back, open its link again or type its code'
    await expect(anais.saveState).toHaveText(told)
    await expect(bruno.page.getByRole('list', { name: '1 person here' })).toBeVisible()
    await anais.createNote('After')
    await expect(anais.saveState).toHaveText(
      /^This device is not on the board any more.* · \d+ changes? kept on this device$/,
    )
    await anais.page.reload()
    await expect(anais.note(id)).toHaveText('Before')
    await expect(anais.saveState).toContainText(told)
    expect((await exportNotes(server, board)).map(({ text }) => text)).toEqual(['Before'])
    await bruno.createNote('Undisturbed')
    await bruno.waitForSaved()
  })
})

test('what another program writes wrongly is left out, and the rest is there', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Other programs')
  const anais = await arrive(board, 'Anaïs')
  const doc = new Y.Doc()
  const other = connect(server, board, doc)
  await new Promise((resolve) => other.once('sync', resolve))
  const good = { text: 'Good', place: { in: null, x: 0, y: 0, pageX: 0, pageY: 0 }, z: 'a0', color: 'blue' }
  const bad: Record<string, unknown>[] = [
    { ...good, place: 'left' },
    { ...good, place: { in: null, x: Number.NaN, y: 0, pageX: 0, pageY: 0 } },
    { ...good, createdAt: 'yesterday' },
    { ...good, z: 7 },
    { color: 'blue' },
  ]
  doc.transact(() => {
    const notes = doc.getMap('notes')
    for (const [at, fields] of bad.entries()) notes.set(`bad${at}`, entry(fields))
    notes.set('text', 'a note')
    notes.set('number', 12)
    notes.set('good', entry(good))
    doc.getMap('clusters').set('odd', 'not a cluster')
    doc.getMap('fromTheFuture').set('some', { thing: true })
  })
  await expect(anais.note('good')).toHaveText('Good')
  await expect(anais.notes).toHaveCount(1)
  const text = (doc.getMap('notes').get('good') as Y.Map<unknown>).get('text') as Y.Text
  text.insert(4, ' still')
  await expect(anais.note('good')).toHaveText('Good still')

  await anais.createNote('Hers')
  await anais.waitForSaved()
  const bruno = await arrive(board, 'Bruno')
  await expect(bruno.notes).toHaveCount(2)
  await expect.poll(() => doc.getMap('notes').size).toBe(bad.length + 4)
  other.destroy()
})

const TEXTS = {
  'two thousand characters': 'Des arbres, des bancs et de l’eau. '.repeat(60).slice(0, 2_000),
  'more than a note may hold': 'Trop de mots pour un seul post-it. '.repeat(200),
  'one word of 500 letters': 'W'.repeat(500),
  'emoji alone': '👩‍👩‍👧‍👦🏳️‍🌈🧑🏽‍🚒'.repeat(60),
  'letters from right to left': 'مقاعد في ظل الأشجار وماء للجميع في كل حي '.repeat(30),
  'many short lines': Array.from({ length: 200 }, (_, at) => `${at}`).join('\n'),
  'accents in heaps': `Z${'\u0335\u0321\u0353'.repeat(60)}`.repeat(8),
}

test('no text leaves its note', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Long texts')
  const anais = await arrive(board, 'Anaïs')
  const id = await anais.createNote('Short')
  await anais.waitForSaved()
  await anais.page.keyboard.press('Escape')
  await anais.page.mouse.move(150, 700)
  await expect(anais.selected).toHaveCount(0)
  const doc = new Y.Doc()
  const other = connect(server, board, doc)
  await new Promise((resolve) => other.once('sync', resolve))
  const text = (doc.getMap('notes').get(id) as Y.Map<unknown>).get('text') as Y.Text
  await expect(anais.page.locator('[data-relate-handle]')).toHaveCount(0)
  const bare = await anais.shotsAround(id)
  let before = await anais.shotOf(id)
  for (const [what, words] of Object.entries(TEXTS)) {
    doc.transact(() => {
      text.delete(0, text.length)
      text.insert(0, words)
    })
    await expect(anais.note(id)).toHaveText(words.trim())
    await expect.poll(() => anais.shotOf(id), what).not.toEqual(before)
    before = await anais.shotOf(id)
    await expect.poll(() => anais.shotsAround(id), what).toEqual(bare)
    await anais.openNote(id)
    const overflow = await anais.editor.evaluate((field: HTMLElement) => field.scrollWidth - field.clientWidth)
    expect(overflow, what).toBeLessThanOrEqual(0)
    await anais.page.keyboard.press('Escape')
    await anais.page.keyboard.press('Escape')
    await anais.page.mouse.move(150, 700)
  }
  other.destroy()
})

/** Sends a file to the board's import, by the facilitator's key unless another role's is asked for. */
async function send(
  server: GrappeServer,
  board: Board,
  file: { type: string; content: Buffer; role?: 'observer' },
): Promise<Response> {
  return await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': file.type, authorization: `Bearer ${board.keys[file.role ?? 'facilitator']}` },
    body: new Uint8Array(file.content),
  })
}

async function expectProblem(response: Response, what: { code: string }): Promise<void> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = await response.text()
  const title = expect.stringMatching(/^[A-Z].*\.$/)
  expect(JSON.parse(body)).toMatchObject({ ...what, status: response.status, title })
  expect(body).not.toMatch(/\bat .*\.(js|ts):\d/)
}

/** Another program at the board, by a client that is not ours. */
function connect(server: GrappeServer, board: Board, doc: Y.Doc): WebsocketProvider {
  return new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, board.id, doc, {
    protocols: ['grappe', `key.${board.keys.participant}`],
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
}

/** A note's entry as any program might write it. */
function entry({ text, ...fields }: Record<string, unknown>): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  for (const [name, value] of Object.entries({ author: '', createdAt: 1, ...fields })) map.set(name, value)
  if (typeof text === 'string') map.set('text', new Y.Text(text))
  map.set('tags', new Y.Map())
  return map
}
