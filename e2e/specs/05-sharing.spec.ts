import type { BrowserContext, Page } from '@playwright/test'
import { encode } from 'uqr'
import { BoardPage } from '../fixtures/boardPage'
import { expect, type Role, test } from '../fixtures/grappe'
import { PLAIN_HOST } from '../fixtures/plainHost'
import { startServer } from '../fixtures/startServer'

const KEY = /[\w-]{43}/

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern.
  server: async ({}, use) => {
    const server = await startServer({ GRAPPE_LOG: 'trace' })
    await use({ ...server, url: server.url.replace('127.0.0.1', PLAIN_HOST) })
    await server.remove()
  },
})

test('a board that was just made is shared: a link for each role, and a square for phones', async ({
  server,
  page,
}) => {
  const { links } = await makeAndShare(page, server.url)
  const keys = Object.values(links).map((link) => link.split('#')[1])
  expect(new Set(keys).size).toBe(4)
  for (const [role, link] of Object.entries(links)) {
    const path = role === 'Screen' ? '/s/' : '/b/'
    expect(link).toMatch(new RegExp(`^${server.url}${path}[\\w-]{21}#[\\w-]{43}$`))
  }
  const square = page.getByRole('img', { name: 'point a phone or tablet at this square' })
  const dark = [...((await square.locator('path').getAttribute('d')) ?? '').matchAll(/M(\d+) (\d+)/g)]
  const { data } = encode(links.Participant, { ecc: 'M', border: 3 })
  const expected = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])))
  expect(dark.map(([, x, y]) => `${x} ${y}`)).toEqual(expected)

  for (const [role, link] of Object.entries(links)) {
    const api = `${server.url.replace(PLAIN_HOST, '127.0.0.1')}/api/boards/${link.split('/').pop()?.split('#')[0]}`
    const answer = await fetch(api, { headers: { authorization: `Bearer ${link.split('#')[1]}` } })
    expect(await answer.json()).toMatchObject({ role: role.toLowerCase() as Role })
  }
})

test('a link is copied where browsers have no clipboard for pages, and opens the board for who gets it', async ({
  server,
  page,
  context,
  browser,
}) => {
  const { links, board } = await makeAndShare(page, server.url)
  expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false])
  await page.getByRole('button', { name: 'Copy the link: Participant' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const elsewhere = await context.newPage()
  await elsewhere.goto(server.url)
  await elsewhere.getByLabel('Link of the board').click()
  await elsewhere.keyboard.press('Control+v')
  await expect(elsewhere.getByLabel('Link of the board')).toHaveValue(links.Participant)
  await elsewhere.close()

  const named = await browser.newPage()
  await named.goto(`${server.url}/`)
  await named.getByLabel('Link of the board').fill(links.Participant)
  await named.getByRole('button', { name: 'Open', exact: true }).click()
  await named.getByLabel('First name').fill('Bruno')
  await named.getByRole('button', { name: 'Go to the board' }).click()
  const nameless = await browser.newPage()
  await new BoardPage(nameless).join(links.Participant, '')

  const here = page.getByRole('list', { name: '3 people here' })
  await expect(here.getByRole('img')).toHaveCount(3)
  for (const name of ['Anaïs (you)', 'Bruno', 'Someone']) await expect(here.getByLabel(name)).toBeVisible()
  const id = await new BoardPage(nameless).createNote('By somebody')
  await expect(board.note(id)).toHaveText('By somebody')
  await nameless.reload()
  await expect(new BoardPage(nameless).note(id)).toHaveText('By somebody')
  await expect(page.getByRole('list', { name: '3 people here' })).toBeVisible()
  for (const newcomer of [named, nameless]) await newcomer.close()
})

test('a participant passes on the link that they came by, and no other', async ({ server, page, browser }) => {
  const { links } = await makeAndShare(page, server.url)
  const bruno = await browser.newPage()
  await new BoardPage(bruno).join(links.Participant, 'Bruno')
  await bruno.getByRole('button', { name: 'Share' }).click()
  await expect(bruno.getByLabel('Link: Participant', { exact: true })).toHaveValue(links.Participant)
  await expect(bruno.getByRole('dialog').getByRole('textbox')).toHaveCount(1)
  await bruno.close()
})

test('a key leaves the address bar, and is in no address that is asked for and no line of the log', async ({
  server,
  page,
  context,
  browser,
}) => {
  const asked = await listen(context)
  const { links } = await makeAndShare(page, server.url)
  await page.keyboard.press('Escape')
  const visitors: Page[] = []
  for (const role of ['Participant', 'Observer', 'Screen'] as const) {
    const visitor = await browser.newContext()
    const heard = await listen(visitor)
    const tab = await visitor.newPage()
    await new BoardPage(tab).join(links[role], role === 'Participant' ? 'Bruno' : null)
    await expect(tab).toHaveURL(links[role].split('#')[0] ?? '')
    await tab.reload()
    await expect(tab.locator('[data-board-canvas]')).toBeVisible()
    asked.push(...heard)
    visitors.push(tab)
  }
  await expect(page).toHaveURL(links.Facilitator.split('#')[0] ?? '')
  expect(asked.some((url) => url.startsWith('ws:'))).toBe(true)
  expect(asked.filter((url) => KEY.test(url.replace(/#.*/, '').replace(/\/assets\/.*/, '')))).toEqual([])

  const secrets = Object.values(links).map((link) => link.split('#')[1] ?? '')
  for (const tab of [page, ...visitors]) {
    const stored = await tab.evaluate(() => JSON.stringify({ ...localStorage }))
    secrets.push(...(stored.match(/(?<![\w-])[\w-]{43}(?![\w-])/g) ?? []))
  }
  expect(new Set(secrets).size).toBe(6)
  for (const tab of visitors) await tab.context().close()
  const { stdout, stderr } = await server.stop()
  expect(stdout).toContain('/api/boards/')
  for (const secret of secrets) expect(stdout + stderr).not.toContain(secret)
})

type RoleName = 'Participant' | 'Observer' | 'Screen' | 'Facilitator'

/** Makes a board from the home page and opens its share dialog. Gives the links that it shows. */
async function makeAndShare(page: Page, url: string) {
  await page.goto(url)
  await page.getByRole('button', { name: 'Create a board' }).click()
  await page.getByLabel('First name').fill('Anaïs')
  await page.getByRole('button', { name: 'Go to the board' }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Show the facilitator link' }).click()
  const link = (role: RoleName) => page.getByLabel(`Link: ${role}`, { exact: true }).inputValue()
  const links = {
    Participant: await link('Participant'),
    Observer: await link('Observer'),
    Screen: await link('Screen'),
    Facilitator: await link('Facilitator'),
  }
  return { links, board: new BoardPage(page) }
}

/** Every address that the context's pages ask for, sockets too. */
async function listen(context: BrowserContext): Promise<string[]> {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url(), request.headers().referer ?? ''))
  await context.routeWebSocket(/./, (socket) => {
    asked.push(socket.url())
    socket.connectToServer()
  })
  return asked
}
