import type { Page } from '@playwright/test'
import type { Entry } from '../../shared/model/entry'
import { setBolts } from '../../shared/operations/bolts'
import { gather } from '../../shared/operations/gathering'
import { SystemEdit } from '../../shared/operations/origin'
import { castOnDesk, writeOnDesk } from '../fixtures/desks'
import { createBoard, expect, test } from '../fixtures/grappe'
import { leadStage } from '../fixtures/leadStage'
import { arrive, begin, IDEAS, noteIds, onRoom, type Workshop } from './aloneWorkshop'
import { settle } from './devices'

const BY = new SystemEdit('server')

const ALL = ['phone', 'laptop', 'tablet', 'screen', 'smallScreen'] as const
const HANDS = ['phone', 'laptop', 'tablet'] as const

async function panelOf(page: Page) {
  if ((await page.locator('[data-side-panel]').count()) === 0) {
    await page.getByRole('button', { name: 'Animer l’atelier' }).click()
  }
  return page.locator('[data-side-panel]')
}

async function closePanel(page: Page): Promise<void> {
  await page.locator('[data-side-panel]').getByRole('button', { name: 'Fermer', exact: true }).first().click()
}

async function writeAlone(workshop: Workshop): Promise<void> {
  const { server, pages, camera, paul, zoe, others } = workshop
  await begin(workshop, 'alone')
  await camera.shoot('laptop', '01-just-begun')
  await settle(pages.phone, 6_000)
  await camera.lookAround('02-empty', { on: ALL, inDark: true })
  await writeOnDesk(server, zoe, IDEAS.slice(0, 5))
  await writeOnDesk(server, paul, IDEAS.slice(5, 8))
  for (const [at, other] of others.entries()) await writeOnDesk(server, other, IDEAS.slice(7 + at, 9 + at))
  await settle(pages.laptop, 1_200)
  await camera.lookAround('03-written', { on: ALL, inDark: true })
  const { laptop } = pages
  await laptop.getByRole('button', { name: 'Le tableau', exact: true }).click()
  await camera.shoot('laptop', '03-board-side')
  await laptop.getByRole('button', { name: /^Mon bureau/ }).click()
  await pages.phone.getByRole('button', { name: 'Tableau', exact: true }).click()
  await camera.shoot('phone', '03-canvas')
  await pages.phone.getByRole('button', { name: 'Liste', exact: true }).click()
}

async function revealAll(workshop: Workshop): Promise<void> {
  const { pages, camera } = workshop
  const { tablet, laptop, screen } = pages
  const panel = await panelOf(tablet)
  await panel.getByText('Par personne ou par table').click()
  await camera.lookAround('04-counts', { on: ['tablet'], inDark: true })
  await panel.getByRole('button', { name: /^Tout dévoiler/ }).click()
  await camera.shoot('tablet', '04-question')
  await begin(workshop, 'together')
  await settle(laptop)
  await camera.lookAround('05-offered', { on: HANDS, inDark: true })
  await panel.getByRole('button', { name: 'Dévoiler', exact: true }).click()
  await screen.locator('[data-note-id]').first().waitFor({ state: 'attached' })
  await camera.shoot('screen', '06-wave-1', { settles: 0 })
  await camera.shoot('laptop', '06-wave-2', { settles: 0 })
  await camera.shoot('screen', '06-wave-3', { settles: 0 })
  await camera.lookAround('07-revealed', { on: ALL })
  await closePanel(tablet)
}

async function offerLate(workshop: Workshop): Promise<void> {
  const { server, camera, zoe, paul } = workshop
  await writeOnDesk(server, zoe, ['Ce que j’avais oublié : l’éclairage'])
  await writeOnDesk(server, paul, ['Un abri pour la pluie', 'Un panneau d’affichage'])
  await settle(workshop.pages.laptop, 7_000)
  await camera.lookAround('08-late', { on: ['phone', 'laptop'], inDark: true })
}

/** Four clusters, titled; two notes doubted; one straddling. */
async function sort(workshop: Workshop): Promise<void> {
  await begin(workshop, 'grouping')
  await onRoom(workshop, '', (doc) => {
    const ids = [...doc.getMap('notes').keys()]
    for (const [at, title] of ['À l’ombre', 'De l’eau partout', 'La rue aux enfants', 'Le soir'].entries()) {
      const origin = { x: 100 + (at % 2) * 900, y: 1_400 + Math.floor(at / 2) * 700 }
      const own = ids.slice(at * 4, at * 4 + 4)
      const notes = new Map(own.map((id, index) => [id, { x: origin.x + index * 205, y: origin.y + 150 }]))
      const draft = { id: `group-${at}`, color: 'yellow', author: '', createdAt: Date.now(), title } as const
      gather(doc, { ...draft, origin, in: null }, { notes, clusters: new Map() }, BY, new Map())
    }
    for (const id of [ids[1], ids[9]])
      doc
        .getMap<Entry>('notes')
        .get(id ?? '')
        ?.set('carried', { 'group-0': 2, 'group-1': 1 })
    const doubts = [
      { on: ids[1], in: 'group-0' },
      { on: ids[6], in: 'group-1' },
    ]
    for (const [at, doubt] of doubts.entries()) {
      for (const person of workshop.others.slice(0, 2 + at)) {
        setBolts(
          doc,
          [{ ...doubt, on: doubt.on ?? '', id: `bolt-${at}-${person.id}`, author: person.id, createdAt: Date.now() }],
          BY,
        )
      }
    }
  })
}

async function lookAtSorting(workshop: Workshop): Promise<void> {
  const { pages, camera } = workshop
  const { laptop } = pages
  await sort(workshop)
  await settle(laptop, 1_200)
  for (const page of [laptop, pages.tablet]) await page.getByRole('button', { name: 'Tout voir' }).click()
  await settle(laptop)
  const box = await laptop.locator('[data-note-id]').first().boundingBox()
  if (box !== null) {
    await laptop.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await laptop.mouse.down()
    await laptop.mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2 + 90, { steps: 8 })
  }
  await camera.lookAround('09-silent', { on: ALL, inDark: true })
  await laptop.mouse.up()
  await laptop.keyboard.press('Escape')
}

async function openVote(workshop: Workshop, method: string, on: string): Promise<string> {
  const { tablet } = workshop.pages
  const { camera } = workshop
  const panel = await panelOf(tablet)
  const votes = panel.getByRole('button', { name: 'Votes', exact: true })
  if (await votes.isVisible()) await votes.click()
  const another = panel.getByRole('button', { name: 'Nouveau vote…' })
  if (await another.isVisible()) await another.click()
  await panel.getByRole('radio', { name: method }).check()
  await panel.getByRole('radio', { name: on }).check()
  await panel.getByLabel('La question').fill(`Qu’est-ce qui compte le plus ? (${method.toLowerCase()})`)
  await camera.lookAround(`10-form-${method}`, { on: ['tablet'] })
  await panel.getByRole('button', { name: 'Ouvrir le vote', exact: true }).click()
  const open = tablet.locator('[data-open-vote]')
  await expect(open).toBeVisible()
  return (await open.getAttribute('data-open-vote')) ?? ''
}

async function endVote({ pages: { tablet } }: Workshop): Promise<void> {
  await tablet.getByRole('button', { name: 'Clore le vote' }).click()
  const sure = tablet.getByRole('button', { name: 'Clore maintenant' })
  if (await sure.isVisible()) await sure.click()
  await expect(tablet.locator('[data-vote-result]').first()).toBeVisible()
}

async function voteByDots(workshop: Workshop): Promise<void> {
  const { server, pages, camera, others } = workshop
  const ids = ['group-0', 'group-1', 'group-2', 'group-3']
  await begin(workshop, 'vote')
  const vote = await openVote(workshop, 'Gommettes', 'Groupes')
  await settle(pages.laptop, 1_500)
  await pages.laptop
    .getByRole('button', { name: /^Poser une gommette/ })
    .first()
    .click()
  for (const [at, other] of others.slice(0, 4).entries()) {
    await castOnDesk(server, other, vote, { [ids[at % 2] ?? '']: 1, [ids[2] ?? '']: 1, [ids[3] ?? '']: at % 2 || 1 })
  }
  await settle(pages.laptop, 1_000)
  await camera.lookAround('11-vote', { on: ALL, inDark: true })
  await pages.laptop.getByRole('button', { name: 'Voter dans une liste' }).click()
  await camera.shoot('laptop', '11-list')
  await pages.tablet.getByRole('button', { name: 'Afficher au grand écran' }).click()
  await camera.lookAround('12-turnout', { on: ['screen', 'smallScreen'], inDark: true })
  await pages.tablet.getByRole('button', { name: 'Clore le vote' }).click()
  await camera.shoot('tablet', '12-close-asks')
  await pages.tablet.locator('[data-open-vote]').getByText('Annuler').click()
  await endVote(workshop)
  await camera.lookAround('13-results', { on: ALL, inDark: true })
  await closePanel(pages.laptop)
  await camera.shoot('laptop', '13-results-board')
  await pages.tablet
    .getByRole('button', { name: /^Parmi les/ })
    .first()
    .click()
  await settle(pages.laptop)
  await camera.lookAround('14-second-round', { on: HANDS })
}

async function voteOtherwise(workshop: Workshop): Promise<void> {
  const { server, board, pages, camera, others } = workshop
  await endVote(workshop)
  await openVote(workshop, 'Trois rangs', 'Groupes')
  await camera.lookAround('15-ranks', { on: ['phone', 'laptop'], inDark: true })
  await endVote(workshop)
  const vote = await openVote(workshop, 'Oui ou non', 'Post-its')
  const notes = await noteIds(workshop)
  for (const [at, other] of others.entries()) {
    await castOnDesk(server, other, vote, Object.fromEntries(notes.map((id, i) => [id, (i * at) % 3 ? 1 : -1])))
  }
  await camera.lookAround('16-agree', { on: ['phone', 'laptop', 'screen'], inDark: true })
  await endVote(workshop)
  await camera.lookAround('17-agree-results', { on: ALL })
  await leadStage(server, board, { screen: { view: 'auto', id: null } })
  await camera.lookAround('18-screen-after', { on: ['screen'] })
  await pages.tablet.close()
}

test('alone, then together', async ({ server, browser }) => {
  test.setTimeout(400_000)
  const board = await createBoard(server, 'La place en été · Paris 18e', 'fr')
  const workshop = await arrive(server, board, browser, 'alone')
  await writeAlone(workshop)
  await revealAll(workshop)
  await offerLate(workshop)
  await lookAtSorting(workshop)
  await voteByDots(workshop)
  await voteOtherwise(workshop)
})
