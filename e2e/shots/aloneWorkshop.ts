import type { Browser, Page } from '@playwright/test'
import { addPhases, type PhaseDraft, startPhase } from '../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { type Joined, joinByApi } from '../fixtures/desks'
import { type Board, expect } from '../fixtures/grappe'
import { askDoor } from '../fixtures/ledWorkshop'
import { RawClient } from '../fixtures/rawClient'
import type { GrappeServer } from '../fixtures/startServer'
import { Camera, openPages, type Pages } from './devices'

const LEAD = new LeadEdit()
const words = (fr: string) => ({ en: fr, fr })

const base: Pick<PhaseDraft, 'minutes' | 'can' | 'sees' | 'support'> = {
  ...{ minutes: 8, can: ['write', 'move', 'gather', 'title'], sees: 'live', support: null },
}
const PHASES: readonly PhaseDraft[] = [
  {
    ...{ ...base, id: 'alone', title: words('Écrire chacun pour soi'), sees: 'private', can: ['write', 'move'] },
    instruction: words('Qu’est-ce qui rendrait la place plus agréable en été ? Une idée par post-it, sans en parler.'),
  },
  { ...base, id: 'together', title: words('Lire et rebondir'), instruction: words('Lisez tout, puis ajoutez.') },
  {
    ...{ ...base, id: 'grouping', title: words('Regroupement silencieux'), silent: true, can: ['move', 'gather'] },
    instruction: words('Rapprochez ce qui va ensemble. Un éclair dit que vous ne partagez pas un placement.'),
  },
  {
    ...{ ...base, id: 'vote', title: words('Vote secret'), sees: 'private', can: ['vote'] },
    instruction: words('Trois gommettes chacun, là où vous voyez le plus de promesses.'),
  },
]

export const IDEAS = [
  'Des arbres devant l’école, pas seulement dans des bacs',
  'Un point d’eau potable qui marche en août',
  'Des bancs à l’ombre pour les personnes âgées',
  'Ouvrir la cour de récréation le samedi',
  'Fermer la rue aux voitures le mercredi après-midi',
  'Un kiosque où l’on répare les vélos',
  'Des toilettes propres et gratuites',
  'Une brumisation les jours de canicule',
  'Un marché du soir, quand il fait moins chaud',
  'Moins de bitume, plus de terre',
  'Une fresque peinte avec les enfants',
  'Des jeux pour les adolescents aussi',
] as const

const NAMES = ['Ana', 'Bilal', 'Chloé', 'Dario', 'Marie-Antoinette'] as const

export type Workshop = {
  readonly server: GrappeServer
  readonly board: Board
  readonly pages: Pages
  readonly camera: Camera
  readonly paul: Joined
  readonly zoe: Joined
  readonly others: readonly Joined[]
}

export async function onRoom({ server, board }: Pick<Workshop, 'server' | 'board'>, room: string, change: Change) {
  const client = new RawClient(server.url, `${board.id}${room}`, board.keys.facilitator)
  await client.ready
  await new Promise<void>((acked) => client.edit(change, acked))
  await client.leave()
}
type Change = Parameters<RawClient['edit']>[0]

export async function noteIds({ server, board }: Pick<Workshop, 'server' | 'board'>): Promise<string[]> {
  const client = new RawClient(server.url, board.id, board.keys.facilitator)
  await client.ready
  const ids = [...client.doc.getMap('notes').keys()]
  await client.leave()
  return ids
}

export const begin = (at: Pick<Workshop, 'server' | 'board'>, id: string) =>
  onRoom(at, '.stage', (doc) => startPhase(doc, null, id, { by: 'leader', now: Date.now() }, LEAD))

async function enter(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Prénom').fill(name)
  await page.getByRole('button', { name: 'Aller au tableau' }).click()
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
}

/** The person that a device is: another device of theirs writes on the same desk. */
async function whoIs(page: Page, { id: board }: Board): Promise<Joined> {
  const kept = await page.evaluate((key) => localStorage.getItem(key) ?? '', `grappe/board/${board}`)
  const { person } = JSON.parse(kept) as { person: Omit<Joined, 'board'> }
  return { ...person, board }
}

export async function arrive(server: GrappeServer, board: Board, browser: Browser, story: string): Promise<Workshop> {
  const pages = await openPages(browser)
  const { code = '' } = await askDoor(server, board)
  const others = await Promise.all(NAMES.map((name) => joinByApi(server, code ?? '', name)))
  await enter(pages.tablet, board.links.facilitator, 'Léa')
  await enter(pages.phone, board.links.participant, 'Paul')
  await enter(pages.laptop, board.links.participant, 'Zoé')
  for (const page of [pages.screen, pages.smallScreen]) await page.goto(board.links.screen)
  const [paul, zoe] = [await whoIs(pages.phone, board), await whoIs(pages.laptop, board)]
  await onRoom({ server, board }, '.stage', (doc) => addPhases(doc, PHASES, LEAD))
  return { server, board, pages, camera: new Camera(story, pages), paul, zoe, others }
}
