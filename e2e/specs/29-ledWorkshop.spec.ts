import { readSeats, readTables } from '../../shared/facilitation/tables'
import type { BoardPage } from '../fixtures/boardPage'
import { Clusters } from '../fixtures/clusters'
import type { CodeClient } from '../fixtures/codeClient'
import { createBoard, expect, test } from '../fixtures/grappe'
import { LeadPanel } from '../fixtures/leadPanel'
import {
  askDoor,
  beginNote,
  expectAllEqual,
  goOn,
  joinByCode,
  joinByQr,
  joinWithPrograms,
  keptTexts,
  killServer,
  type LedWorkshop,
  openScreen,
  snapshotNames,
} from '../fixtures/ledWorkshop'
import type { Person } from '../fixtures/person'
import { Tablet } from '../fixtures/tabletPage'

type Here = LedWorkshop & { readonly panel: LeadPanel; readonly nour: BoardPage; readonly sam: Person }

/**
 * A workshop as it is led: Léa with a tablet, by touch; a screen; eight participants, of whom three have browsers and five
 * programs of their own. The server is killed once in each phase.
 */
test('a workshop is led through KJ express: joined, frozen, thawed, one removed, the server killed in each phase', async ({
  server,
  arrive,
  browser,
}) => {
  test.setTimeout(420_000)
  const board = await createBoard(server, 'Youth centre', 'en', ['kjWall'])
  const lea = await Tablet.arrive(browser, server, board.links.facilitator, 'Léa')
  const door = await askDoor(server, board)
  const code = door.code ?? ''
  const screen = await openScreen(browser, board, code)
  const panel = new LeadPanel(lea)
  await test.step('an agenda is taken', () => takeExpress(panel))

  const nour = await joinByCode(browser, server, code, 'Nour')
  const nameless = await joinByQr(browser, server, door)
  const sam = await arrive(board, 'Sam')
  const clients = await joinWithPrograms(server, code)
  const here: Here = { server, board, lea, screen, panel, nour, sam, people: [nour, nameless, sam], clients }
  await expect.poll(() => clients.every(({ isSynced }) => isSynced)).toBe(true)
  await test.step('all sit at two tables', () => dealsTables(here))

  await test.step('Silent writing: each writes', () => writesAlone(here))
  await test.step('Posting: an hour without a network meets a freeze, and is offered at the thaw', () => freezes(here))
  await test.step('Spread and read: nobody changes anything, whatever their program', () => onlyReads(here))
  await test.step('Silent grouping: two notes become a cluster', () => gathers(here))
  await test.step('Titles: it gets its sentence', () => titles(here))
  await test.step('Secret vote: somebody is removed', () => removes(here))
  await test.step('Narrative, and the end', () => ends(here))

  await expectAllEqual(here)
  await expect
    .poll(() => snapshotNames(server, board))
    .toEqual([
      'Narrative',
      'Secret vote',
      'Titles',
      'Silent grouping',
      'Spread and read',
      'Posting and building on',
      'Silent writing',
    ])
  for (const client of clients) client.leave()
  for (const { page } of [lea, screen, nour, nameless]) await page.context().close()
})

async function takeExpress(panel: LeadPanel): Promise<void> {
  const { page } = panel.tablet
  await panel.press('Make the agenda')
  await panel.tablet.tapControl(page.getByRole('button', { name: 'Take: KJ express' }))
  await expect(page.getByText('7 phases, 1 h 15 in all')).toBeVisible()
  await panel.close()
}

async function dealsTables({ panel, lea, clients, people }: Here): Promise<void> {
  await panel.window('Tables')
  await lea.press('One table more')
  await lea.tapControl(lea.page.getByRole('button', { name: 'Deal out the 8 without a table' }))
  const { stage } = clients[0] as CodeClient
  await expect.poll(() => readSeats(stage).size).toBe(8)
  expect(readTables(stage)).toHaveLength(2)
  const sizes = readTables(stage).map(({ id }) => [...readSeats(stage).values()].filter((table) => table === id).length)
  expect(sizes).toEqual([4, 4])
  for (const { page } of people) await expect(page.getByRole('button', { name: /^Table [12]/ }).first()).toBeVisible()
  await panel.close()
}

async function write(person: BoardPage, text: string): Promise<void> {
  await beginNote(person)
  await person.page.keyboard.type(text)
  await person.page.keyboard.press('Escape')
  await person.waitForSaved()
}

async function writesAlone(here: Here): Promise<void> {
  const { panel, server, board, screen, people, clients } = here
  await goOn(here, panel, 'Silent writing')
  for (const [at, person] of people.entries()) await write(person, `From a browser ${at + 1}`)
  for (const [at, client] of clients.entries())
    client.write(`program${at}`, `From a program ${at + 1}`, { x: at * 260, y: 400 })
  await expect.poll(async () => Object.keys(await keptTexts(server, board)).length).toBe(8)
  await killServer(here)
  expect(Object.keys(await keptTexts(server, board))).toHaveLength(8)
  await expect(screen.page.getByText('Silent writing').first()).toBeVisible()
}

async function freezes(here: Here): Promise<void> {
  const { panel, server, board, lea, sam, nour, screen, clients } = here
  await goOn(here, panel, 'Posting and building on')
  await sam.loseNetwork()
  await beginNote(sam)
  await sam.page.keyboard.type('Written in a tunnel')
  await sam.page.keyboard.press('Escape')
  await panel.press('Freeze the board')
  await expect(nour.page.getByText('Board frozen').first()).toBeVisible()
  await expect(screen.page.getByText(/frozen/i).first()).toBeVisible()
  await killServer({ ...here, people: here.people.filter((person) => person !== sam) })
  await sam.regainNetwork()
  await expect(sam.saveState).toHaveAttribute('data-save-state', 'parked')
  const [ana] = clients as [CodeClient]
  ana.write('inTheFreeze', 'Nobody is to see this', { x: 0, y: 900 })
  await expect.poll(() => ana.isSynced).toBe(true)
  expect(Object.values(await keptTexts(server, board)).sort()).toEqual(
    expect.not.arrayContaining(['Written in a tunnel']),
  )

  await panel.press('Thaw the board')
  await sam.page.getByRole('alert').getByRole('button', { name: 'Add to the board' }).click()
  await sam.waitForSaved()
  await expect.poll(async () => Object.values(await keptTexts(server, board))).toContain('Written in a tunnel')
  await expect.poll(() => ana.closed).toContain(4410)
  clients[0] = ana.comeBack()
  await expect.poll(() => clients[0]?.isSynced).toBe(true)
  expect(Object.keys(await keptTexts(server, board))).not.toContain('inTheFreeze')
  await lea.waitForSaved()
}

async function onlyReads(here: Here): Promise<void> {
  const { panel, server, board, nour, clients } = here
  await goOn(here, panel, 'Spread and read')
  const before = await keptTexts(server, board)
  await expect(nour.page.getByRole('button', { name: 'New post-it' })).toHaveCount(0)
  const bilal = clients[1] as CodeClient
  bilal.write('whileReading', 'Nobody is to see this', { x: 260, y: 900 })
  await killServer(here)
  expect(await keptTexts(server, board)).toEqual(before)
}

async function gathers(here: Here): Promise<void> {
  const { panel, server, board, sam, clients } = here
  const bilal = clients[1] as CodeClient
  await goOn({ ...here, clients: clients.filter((client) => client !== bilal) }, panel, 'Silent grouping')
  await expect.poll(() => bilal.closed).toContain(4410)
  clients[1] = bilal.comeBack()
  await sam.seeEverything()
  await expect(sam.notes).toHaveCount(9)
  const [one = '', two = ''] = (await sam.shownNotes()).map(({ id }) => id)
  const clusters = new Clusters(sam)
  await clusters.selectNotes([one, two])
  await sam.page.keyboard.press('Control+g')
  await expect(clusters.all).toHaveCount(1)
  await sam.waitForSaved()
  await killServer(here)
  expect(Object.keys(await keptTexts(server, board))).toHaveLength(9)
}

async function titles(here: Here): Promise<void> {
  const { panel, sam } = here
  await goOn(here, panel, 'Titles')
  await sam.page.getByRole('button', { name: 'Back where I was' }).click()
  await sam.seeEverything()
  const clusters = new Clusters(sam)
  await clusters.open('')
  await clusters.write('Young people have a place of their own')
  await sam.waitForSaved()
  await killServer(here)
  await expect(clusters.named('Young people have a place of their own')).toHaveCount(1)
}

async function removes(here: Here): Promise<void> {
  const { panel, server, board, lea, clients } = here
  await goOn(here, panel, 'Secret vote')
  await panel.window('People')
  const emma = clients.at(-1) as CodeClient
  await lea.tapControl(lea.page.getByRole('button', { name: /^Emma/ }).first())
  await lea.press('Remove…')
  await lea.press('Remove Emma')
  await expect.poll(() => emma.closed).toContain(4403)
  clients.pop()
  emma.leave()
  const again = await fetch(`${server.url}/api/boards/${board.id}`, {
    headers: { authorization: `Bearer ${emma.joined.key}` },
  })
  expect(again.status).toBe(401)
  await panel.close()
  await killServer(here)
}

async function ends(here: Here): Promise<void> {
  const { panel, nour, sam } = here
  await goOn(here, panel, 'Narrative')
  await write(nour, 'What we tell of it')
  await killServer(here)
  await panel.end()
  await write(sam, 'And what comes next')
}
