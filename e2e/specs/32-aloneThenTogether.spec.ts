import {
  expectOnce,
  expectSecret,
  expectTold,
  type Secrets,
  takePrivateExpress,
  write,
} from '../fixtures/aloneWorkshop'
import type { BoardPage } from '../fixtures/boardPage'
import { Clusters } from '../fixtures/clusters'
import type { CodeClient } from '../fixtures/codeClient'
import { createBoard, expect, test } from '../fixtures/grappe'
import { Heard } from '../fixtures/heard'
import { LeadPanel } from '../fixtures/leadPanel'
import {
  askDoor,
  expectAllEqual,
  goOn,
  joinByCode,
  joinByQr,
  joinWithPrograms,
  killServer,
  type LedWorkshop,
  openScreen,
  snapshotNames,
} from '../fixtures/ledWorkshop'
import type { Person } from '../fixtures/person'
import { RawClient } from '../fixtures/rawClient'
import { closeAgain, closeVote, expectResults, keptVotes, rank, voteList, votesOf } from '../fixtures/secretVote'
import { carryInto, gatherNotes, idOf, placeOf, titleCluster } from '../fixtures/sorting'
import { Tablet } from '../fixtures/tabletPage'

type Five = [CodeClient, CodeClient, CodeClient, CodeClient, CodeClient]
type Here = LedWorkshop & {
  readonly panel: LeadPanel
  readonly heard: Heard
  readonly nour: BoardPage
  readonly nameless: BoardPage
  readonly sam: Person
  readonly clients: CodeClient[] & Five
}

const NAMES = ['Ana', 'Bilal', 'Chloé', 'Dario', 'Emma']
const both = (name: string) => [`First idea of ${name}`, `Second idea of ${name}`]
/** What is on the desks when all is revealed: of Sam one note alone, since the network is gone. */
const WRITTEN = [...NAMES.flatMap(both), 'First idea of Nour', 'First idea of Sam', 'Second idea of nobody']
const clusterOf = (at: number) => `cluster${at}`
const [A, B, C, D, E] = [0, 1, 2, 3, 4].map(clusterOf) as [string, string, string, string, string]
const TYPED = 'First idea of nobody'
const LATE = 'Second idea of Sam'

/**
 * Alone, then together, as it is led: Léa with a tablet, by touch; a screen; eight participants, of whom three have
 * browsers and five programs of their own. The server is killed in the middle of each step.
 */
test('a workshop is led alone, then together: written on desks, revealed, sorted in silence, voted on in secret', async ({
  server,
  arrive,
  browser,
}) => {
  test.setTimeout(480_000)
  const heard = new Heard(browser)
  const board = await createBoard(server, 'Youth centre', 'en', ['kjWall'])
  const lea = await Tablet.arrive(browser, server, board.links.facilitator, 'Léa')
  const door = await askDoor(server, board)
  const code = door.code ?? ''
  const screen = await openScreen(browser, board, code)
  const panel = new LeadPanel(lea)
  await test.step('an agenda is taken, in which each writes alone', () => takePrivateExpress(panel))

  const nour = await joinByCode(browser, server, code, 'Nour')
  const nameless = await joinByQr(browser, server, door)
  const sam = await arrive(board, 'Sam')
  const clients = (await joinWithPrograms(server, code)) as Here['clients']
  const people = [nour, nameless, sam]
  const here: Here = { server, board, lea, screen, panel, heard, nour, nameless, sam, people, clients }
  await expect.poll(() => clients.every(({ isSynced }) => isSynced)).toBe(true)

  await test.step('Silent writing: each writes on their desk, and nobody else knows a word', () => writesAlone(here))
  await test.step('all is revealed by one press: one is asleep, one is typing', () => reveals(here))
  await test.step('Posting: what was typed and what comes late go to the board', () => comesLate(here))
  await test.step('Silent grouping: nobody is named, and somebody disagrees', () => gathersInSilence(here))
  await test.step('Titles: each cluster gets its sentence', () => titles(here))
  await test.step('Secret vote: counted once, whatever comes too much or too late', () => votes(here))
  await test.step('a second round is among the first', () => votesAgain(here))
  await test.step('the end: what is kept of it holds the results', () => ends(here))

  await expectAllEqual(here)
  for (const client of clients) client.leave()
  for (const { page } of [lea, screen, nour, nameless]) await page.context().close()
})

async function writesAlone(here: Here): Promise<void> {
  const { panel, server, board, lea, screen, people, nour, nameless, sam, clients, heard } = here
  await goOn(here, panel, 'Silent writing')
  for (const { page } of people) await expect(page.getByText('Only you see this')).toBeVisible()
  await write(nour, 'First idea of Nour')
  await write(sam, 'First idea of Sam')
  for (const text of [TYPED, 'Second idea of nobody']) await write(nameless, text)
  for (const person of people) await person.waitForSaved()
  for (const [at, client] of clients.entries()) {
    client.openDesk()
    for (const [of, text] of both(NAMES[at] ?? '').entries())
      client.writeAlone(`${at}-${of}`, text, { x: of * 260, y: 900 + at * 260 })
  }
  await expect(screen.page.locator('[data-alone]')).toHaveText('14post-its on 8 desks')
  const [ana, bilal] = clients
  const curious = new RawClient(server.url, `${board.id}.desk.${ana.joined.id}`, bilal.joined.key)
  expect(await curious.closed).toBe(4401)
  expect(curious.doc.share.size).toBe(0)

  const secrets: Secrets = new Map<BoardPage | CodeClient, string>([
    [nour, 'idea of Nour'],
    [sam, 'idea of Sam'],
    [nameless, 'idea of nobody'],
    ...clients.map((client, at) => [client, `idea of ${NAMES[at]}`] as const),
  ])
  await expectSecret(here, heard, secrets)
  await killServer(here)
  await expect(screen.page.locator('[data-alone]')).toHaveText('14post-its on 8 desks')
  await expect(lea.page.getByText('14 post-its on 8 desks').first()).toBeVisible()
  await expectSecret(here, heard, secrets)
}

async function reveals(here: Here): Promise<void> {
  const { panel, lea, nameless, sam, people, clients, heard } = here
  await sam.loseNetwork()
  await write(sam, LATE)
  await nameless.seeEverything()
  await expect(nameless.notes.filter({ hasText: TYPED })).toHaveCount(1)
  const [id = ''] = (await nameless.shownNotes()).filter(({ text }) => text === TYPED).map((note) => note.id)
  await nameless.openNote(id)
  await nameless.page.keyboard.insertText(', and')
  await nameless.waitForSaved()

  await panel.press('Reveal everything (14)')
  await panel.press(/^Reveal$/)
  const [ana] = clients
  await expect.poll(() => Object.keys(ana.texts()).length).toBe(14)
  await killServer({ ...here, people: people.filter((person) => person !== sam) })
  await expectOnce(here, [...WRITTEN, `${TYPED}, and`])
  await expectTold({ ...here, people: [here.nour, nameless] }, heard, ['idea of Ana', 'idea of Sam', 'idea of nobody'])
  await expect(nameless.editor).toBeFocused()
  await nameless.page.keyboard.insertText(' more')
  // Its answer may have been lost with the server.
  await expect(lea.page.locator('[data-desks] [role="status"]')).toContainText(
    /14 post-its from 8 desks are on the board|What still waits was not revealed/,
  )
  await expect(lea.page.getByRole('button', { name: /^Reveal everything/ })).toBeDisabled()
}

async function comesLate(here: Here): Promise<void> {
  const { panel, nameless, sam, nour } = here
  await goOn({ ...here, people: [nour, nameless] }, panel, 'Posting and building on')
  await expect(nameless.page.getByText('Only you see this')).toHaveCount(0)
  await expectOnce(here, [...WRITTEN, `${TYPED}, and more`])
  await sam.regainNetwork()
  const offer = sam.page.locator('[data-waiting-bar]')
  await expect(offer).toContainText('1 post-it waits on your desk')
  await killServer(here)
  await offer.getByRole('button', { name: 'Put on the board' }).click()
  await expect(nour.page.getByText(LATE).first()).toBeVisible()
  await expect(offer).toHaveCount(0)
  await expectOnce(here, [...WRITTEN, LATE, `${TYPED}, and more`])
}

async function gathersInSilence(here: Here): Promise<void> {
  const { panel, screen, nour, nameless, sam, clients } = here
  await goOn(here, panel, 'Spread and read')
  await goOn(here, panel, 'Silent grouping')
  await expect(screen.page.locator('[data-silent]')).toBeVisible()
  for (const [at, client] of clients.entries()) await gatherNotes(client, clusterOf(at), both(NAMES[at] ?? ''))
  const clusters = new Clusters(sam)
  await sam.seeEverything()
  await expect(clusters.all).toHaveCount(5)
  const [ana, bilal] = clients
  await expect.poll(() => idOf(ana, LATE)).not.toBe('')
  const own = ['First idea of Sam', LATE].map((text) => idOf(ana, text))
  await clusters.selectNotes(own)
  await sam.page.keyboard.press('Control+g')
  await expect(clusters.all).toHaveCount(6)
  await sam.waitForSaved()

  const held = idOf(ana, 'Second idea of nobody')
  const before = placeOf(bilal, held)
  // What was gathered meanwhile ends a drag that it writes.
  for (const at of clients.keys())
    await expect(nameless.page.locator(`[data-cluster-id="${clusterOf(at)}"]`)).toBeAttached()
  await nameless.seeEverything()
  // A hand in motion tells of itself again and again.
  const moves = () => bilal.appear('Bilal', { cursor: before, drag: { ids: [held], dx: 300, dy: 0 } })
  await expect.poll(() => nameless.place(held).finally(moves)).toEqual({ x: before.x + 300, y: before.y })
  await expect(nameless.note(held)).toHaveAttribute('data-held-by', '')
  await expect(nameless.page.locator('[data-cursor]:visible')).toHaveCount(0)
  bilal.appear('Bilal')

  const doubted = idOf(bilal, 'First idea of Nour')
  await carryInto(bilal, doubted, [E, D, E])
  await nour.page.setViewportSize({ width: 390, height: 3_000 })
  await nour.page.getByText('List', { exact: true }).click()
  await expect(nour.page.getByText(/carried back and forth between/)).toBeVisible()
  await expect.poll(() => nameless.place(doubted)).toEqual(placeOf(bilal, doubted))
  await nameless.click(doubted)
  await expect(nameless.selected).toHaveAttribute('data-note-id', doubted)
  await nameless.page.keyboard.press('e')
  await expect(sam.note(doubted)).toContainText('1 person does not share this placing')
  await nameless.waitForSaved()
  await killServer(here)
  await expect(sam.note(doubted)).toContainText('1 person does not share this placing')
}

async function titles(here: Here): Promise<void> {
  const { panel, sam, clients } = here
  await goOn(here, panel, 'Titles')
  for (const [at, client] of clients.entries()) titleCluster(client, clusterOf(at), `Title of ${NAMES[at]}`)
  const clusters = new Clusters(sam)
  await sam.seeEverything()
  for (const name of NAMES) await expect(clusters.named(`Title of ${name}`)).toHaveCount(1)
  await clusters.open('')
  await clusters.write('Title of Sam')
  await sam.waitForSaved()
  await killServer(here)
  await expect(clusters.named('Title of Sam')).toHaveCount(1)
}

async function votes(here: Here): Promise<void> {
  const { panel, lea, screen, nour, nameless, sam, people, clients } = here
  await goOn(here, panel, 'Secret vote')
  await panel.press('Open the vote: three ranks on clusters')
  await lea.press('Show on the big screen')
  const [ana, bilal, chloe, dario, emma] = clients
  await expect.poll(() => clients.every((client) => votesOf(client)[0]?.roll.length === 9)).toBe(true)
  const vote = votesOf(ana)[0]?.id ?? ''
  for (const { page } of people) await page.getByRole('button', { name: 'Vote in a list' }).click()
  ana.cast(vote, { [A]: 1, [B]: 2, [C]: 3 })
  bilal.cast(vote, { [A]: 1, [C]: 2, [B]: 3 })
  dario.cast(vote, { [A]: 1, [B]: 2, [C]: 3, [D]: 3 })
  await rank(sam, 'First', 'Chloé')
  await rank(sam, 'Second', 'Ana')
  await rank(nameless, 'First', 'Ana')
  await rank(nour, 'First', 'Dario')
  await rank(sam, 'Third', 'Bilal')
  for (const person of people) await person.waitForSaved()
  const turnout = screen.page.locator('[data-vote-screen="open"]')
  await expect(turnout).toContainText('6 of 9 have voted')
  await killServer(here, () => chloe.cast(vote, { [B]: 1, [A]: 2, [D]: 3 }))
  await expect(turnout).toContainText('7 of 9 have voted')
  await rank(nameless, 'Second', 'Dario')
  await rank(nameless, 'Third', 'Bilal')
  await nameless.waitForSaved()
  expect(clients.map((client) => votesOf(client)[0]?.results)).toEqual(clients.map(() => null))

  await closeVote(lea)
  await expectResults(here, ['1 Title of Ana 13', '2 Title of Bilal 8', '3 Title of Chloé 6', '3 Title of Dario 6'])
  await expect(voteList(sam)).toContainText('6 ballots of 9 · 1 ballot was invalid')
  emma.cast(vote, { [E]: 1 })
  await killServer(here)
  clients[4] = emma.comeBack()
  await expect.poll(() => clients[4].desk.getMap('ballots').get(vote)).toEqual({ [E]: 1 })
  expect(await closeAgain(here, vote)).toBe(204)
  await expectResults(here, ['1 Title of Ana 13', '2 Title of Bilal 8', '3 Title of Chloé 6', '3 Title of Dario 6'])
}

async function votesAgain(here: Here): Promise<void> {
  const { panel, lea, screen, nour, nameless, sam, clients } = here
  await lea.press('Among the first 3, 4 with ties')
  const [ana, bilal, chloe, dario, emma] = clients
  await expect.poll(() => clients.every((client) => votesOf(client).length === 2)).toBe(true)
  const vote = votesOf(ana)[0]?.id ?? ''
  await expect(voteList(sam).getByRole('button', { name: 'First: Title of Ana' })).toBeVisible()
  await expect(voteList(sam).getByRole('button', { name: 'First: Title of Emma' })).toHaveCount(0)
  ana.cast(vote, { [A]: 1, [B]: 2 })
  for (const client of [bilal, chloe]) client.cast(vote, { [B]: 1 })
  dario.cast(vote, { [A]: 1, [C]: 2 })
  emma.cast(vote, { [E]: 1, [B]: 2 })
  await rank(sam, 'First', 'Bilal')
  await rank(nameless, 'First', 'Ana')
  await rank(nour, 'Second', 'Dario')
  await expect(screen.page.locator('[data-vote-screen="open"]')).toContainText('8 of 9 have voted')
  await killServer(here)
  await closeVote(lea)
  await expectResults(here, ['1 Title of Bilal 13', '2 Title of Ana 9', '3 Title of Chloé 2', '3 Title of Dario 2'])
  await panel.close()
}

async function ends(here: Here): Promise<void> {
  const { panel, server, board, people, clients } = here
  await goOn(here, panel, 'Narrative')
  await killServer(here)
  await panel.end()
  const [ana] = clients
  const told =
    'Narrative, Secret vote, Titles, Silent grouping, Spread and read, Posting and building on, Silent writing'
  await expect.poll(async () => (await snapshotNames(server, board)).join(', ')).toBe(told)
  const kept = Object.entries(await keptVotes(here, 'Secret vote'))
  const results = new Map(votesOf(ana).map((vote) => [vote.id, vote.results]))
  expect(new Map(kept.map(([id, vote]) => [id, vote.results]))).toEqual(results)
  expect(await keptVotes(here, 'Titles')).toEqual({})
  for (const person of people) await voteList(person).getByRole('button', { name: 'Close', exact: true }).click()
}
