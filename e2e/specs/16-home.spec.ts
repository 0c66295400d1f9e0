import { encode } from 'uqr'
import { BoardPage } from '../fixtures/boardPage'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import { readRemains } from '../fixtures/remains'
import type { GrappeServer } from '../fixtures/startServer'

test('a link is made anew: who has joined stays, the old one opens nothing, and the new square is there for the room', async ({
  server,
  arrive,
  browser,
}) => {
  const board = await createBoard(server, 'Renewed')
  const anais = await arrive(board, 'Anaïs', 'facilitator')
  const bruno = await arrive(board, 'Bruno')
  await bruno.page.getByRole('button', { name: 'Share' }).click()
  await expect(bruno.page.getByRole('dialog').getByRole('textbox')).not.toHaveCount(0)
  await expect(bruno.page.getByRole('button', { name: /Renew|facilitator/ })).toHaveCount(0)
  await bruno.page.keyboard.press('Escape')
  await expect(bruno.page.getByRole('dialog')).toHaveCount(0)

  const { page } = anais
  await page.getByRole('button', { name: 'Share' }).click()
  const invitation = page.getByLabel('Link: Participant', { exact: true })
  await expect(invitation).toHaveValue(/#/)
  const old = await invitation.inputValue()
  await page.getByRole('button', { name: 'Renew the link: Participant' }).click()
  await expect(page.getByText('Those who have joined stay')).toBeVisible()
  await page.getByRole('button', { name: 'Renew the link', exact: true }).click()
  await expect(page.getByText('This is the new link.')).toBeVisible()
  await expect(invitation).not.toHaveValue(old)
  const renewed = await invitation.inputValue()

  await page.getByRole('button', { name: 'Show big: Participant' }).click()
  const screen = page.getByRole('dialog', { name: 'QR code: Participant' })
  await expect.poll(() => screen.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 800 })
  await expect(screen).toContainText(new URL(renewed).host)
  const path = (await screen.locator('path').first().getAttribute('d')) ?? ''
  const { data } = encode(renewed, { ecc: 'L', border: 3 })
  expect(path.match(/M\d+ \d+/g)).toEqual(
    data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}`] : []))),
  )
  await page.keyboard.press('Escape')
  await expect(screen).toHaveCount(0)
  await expect(invitation).toBeVisible()

  await expect(bruno.note(await bruno.createNote('Still here'))).toBeVisible()
  await bruno.waitForSaved()
  const late = await browser.newPage()
  await late.goto(old)
  await expect(late.getByRole('heading', { name: 'This link does not open a board' })).toBeVisible()
  await late.goto(renewed)
  await expect(late.getByRole('heading', { name: 'Renewed' })).toBeVisible()
  await late.getByRole('button', { name: 'Go to the board' }).click()
  await expect(new BoardPage(late).notes).toHaveText(['Still here'])
  await late.close()

  const observer = await page.getByLabel('Link: Observer', { exact: true }).inputValue()
  await expect(page.getByLabel('Link: Facilitator', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the facilitator link' }).click()
  await page.getByRole('button', { name: 'Renew the link: Facilitator' }).click()
  await page.getByRole('button', { name: 'Renew the link', exact: true }).click()
  await expect(page.getByLabel('Link: Observer', { exact: true })).not.toHaveValue(observer)
  const leading = page.getByLabel('Link: Facilitator', { exact: true })
  await expect(leading).not.toHaveValue(new RegExp(board.keys.facilitator))
  const root = (await leading.inputValue()).split('#')[1] ?? ''
  expect(await Promise.all([statusOf(server, board, board.keys.facilitator), statusOf(server, board, root)])).toEqual([
    401, 200,
  ])
})

test('a shared tablet forgets a board: no key, name, copy or trace of whoever was there remains, and lost work is agreed to', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Shared tablet')
  const anais = await arrive(board, null, 'observer')
  const { page } = anais
  const { origin } = new URL(page.url())
  await page.goto('about:blank')
  await anais.join(board.links.participant.replace(server.url, origin), 'Anaïs')
  await anais.createNote('Saved')
  await anais.waitForSaved()
  await expect.poll(async () => (await readRemains(page)).databases.length).toBe(4)
  await expect.poll(async () => JSON.stringify((await readRemains(page)).local)).toContain('Anaïs')

  const leave = async () => {
    await page.getByRole('button', { name: 'Board menu' }).click()
    await page.getByRole('menuitem', { name: 'Forget this board' }).click()
  }
  await leave()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  // The home page's code is fetched once the board stands; until then nobody can be shown it without a network.
  await page.waitForFunction(() => {
    const come = performance.getEntriesByType('resource').map(({ name }) => name)
    return ['js', 'css'].every((kind) => come.some((name) => name.includes('HomePage') && name.endsWith(kind)))
  })
  await page.context().setOffline(true)
  await expect(anais.saveState).toHaveAttribute('data-save-state', 'offline')
  await anais.createNote('Unsent')
  await leave()
  await expect(page.getByRole('alert')).toContainText('1 change was not saved at the server yet. It will be lost.')
  const confirm = page.getByRole('button', { name: 'Forget this board' })
  await expect(confirm).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Yes, lose 1 change' }).check()
  await confirm.click()
  await expect(page.getByRole('button', { name: 'Create a board' })).toBeVisible()
  await expect(page.getByText('Recent boards')).toHaveCount(0)
  await expect
    .poll(() => readRemains(page))
    .toEqual({
      databases: [],
      local: {},
      session: {},
      history: null,
      address: '/',
      title: 'Grappe',
    })
  await page.context().setOffline(false)
  await page.evaluate(() => void setTimeout(() => history.back()))
  await expect(async () => expect(await page.evaluate(() => location.pathname)).not.toBe('/')).toPass()
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Shared tablet')
})

test('boards of a device are forgotten one by one or all at once, after saying what that loses', async ({
  server,
  page,
}) => {
  const first = await createBoard(server, 'First')
  const second = await createBoard(server, 'Second')
  const person = new BoardPage(page)
  await person.join(first.links.participant, 'Zoé')
  await person.waitForSaved()
  await person.join(second.links.facilitator, 'Zoé')
  await person.createNote('Sent')
  await person.waitForSaved()
  await page.routeWebSocket(/\/sync\//, (socket) => void socket.close({ code: 1013 }))
  await page.reload()
  await person.waitForBoard()
  await expect(person.notes).toHaveText(['Sent'])
  await person.createNote('Never sent')
  await expect(person.saveState).toHaveText('Offline · 1 change kept on this device')
  await person.waitForKept()

  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Other boards' }).click()
  await page.getByRole('button', { name: 'Forget “First” on this device' }).click()
  await expect(page.getByRole('dialog')).toContainText('The board stays on the server.')
  await page.getByRole('button', { name: 'Forget this board' }).click()
  await expect(page.getByRole('link', { name: 'First' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Second' })).toBeVisible()

  await page.getByRole('button', { name: 'Leave this device clean' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('1 board is led from this device (Second)')
  await expect(question).toContainText('Second: 1 change has not reached the server. It will be lost.')
  await question.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Clean this device' }).click()
  await expect(page.getByRole('button', { name: 'Leave this device clean' })).toHaveCount(0)
  await expect
    .poll(() => readRemains(page))
    .toMatchObject({ databases: [], local: {}, session: {}, history: null, address: '/' })
})

async function statusOf(server: GrappeServer, board: Board, key: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}` }
  return (await fetch(`${server.url}/api/boards/${board.id}`, { headers })).status
}
