import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { CodeClient } from '../fixtures/codeClient'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import { leadStage } from '../fixtures/leadStage'
import { askDoor } from '../fixtures/ledWorkshop'
import { ShownWall } from '../fixtures/shownWall'
import type { GrappeServer } from '../fixtures/startServer'

const FOLDER = fileURLToPath(new URL('../../test-results/shots/', import.meta.url))

const DEVICES = {
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1280, height: 800 } },
  screen: { viewport: { width: 1920, height: 1080 } },
  smallScreen: { viewport: { width: 1024, height: 768 } },
} as const satisfies Record<string, BrowserContextOptions>

type Device = keyof typeof DEVICES
type Pages = Readonly<Record<Device, Page>>

/** Long enough for what glides and fades. Milliseconds. */
const SETTLES = 900

const settle = (page: Page) => page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLES)

async function openPages(browser: Browser): Promise<Pages> {
  const pages = Object.entries(DEVICES).map(async ([name, device]) => {
    const context = await browser.newContext({ locale: 'fr-FR', colorScheme: 'light', ...device })
    return [name, await context.newPage()] as const
  })
  return Object.fromEntries(await Promise.all(pages)) as Pages
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}leading-${name}.png` })
}

/** All four views as they are now, in light and, where it is asked for, in dark. */
async function lookAround(pages: Pages, what: string, { inDark = false } = {}): Promise<void> {
  const all = Object.entries(pages)
  await Promise.all(all.map(([, page]) => settle(page)))
  for (const [name, page] of all) await shoot(page, `${what}-${name}`)
  if (!inDark) return
  await Promise.all(all.map(([, page]) => page.emulateMedia({ colorScheme: 'dark' })))
  await Promise.all(all.map(([, page]) => settle(page)))
  for (const [name, page] of all) await shoot(page, `${what}-${name}-dark`)
  await Promise.all(all.map(([, page]) => page.emulateMedia({ colorScheme: 'light' })))
}

async function enter(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Prénom').fill(name)
  await page.getByRole('button', { name: 'Aller au tableau' }).click()
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
}

const NAMES = [
  'Ana',
  'Bilal',
  'Chloé',
  'Dario',
  'Emma',
  'Fatou',
  'Gaël',
  'Hélène',
  'Ibrahim',
  'Jeanne',
  'Marie-Antoinette',
]

type Workshop = {
  readonly server: GrappeServer
  readonly board: Board
  readonly pages: Pages
  readonly wall: ShownWall
  readonly guests: readonly CodeClient[]
}

/** Opens a window from the panel, photographs it and comes back to the panel. */
async function lookAtWindow({ pages: { tablet } }: Workshop, key: string, name: string): Promise<void> {
  await tablet.keyboard.press('Control+k')
  await tablet.getByRole('combobox').fill(key)
  await tablet.getByRole('option').first().click()
  await settle(tablet)
  await shoot(tablet, name)
}

async function closeWindow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fermer', exact: true }).first().click()
}

async function openLead(page: Page): Promise<void> {
  if ((await page.locator('[data-side-panel]').count()) > 0) return
  await page.getByRole('button', { name: 'Animer l’atelier' }).click()
  await expect(page.locator('[data-side-panel]')).toBeVisible()
}

/** Goes on by the button under the thumb, which names what comes next. */
async function goOn({ pages }: Workshop, title: string): Promise<void> {
  const next = pages.tablet.getByRole('button', { name: new RegExp(`^(Suivante|Commencer) : ${title}`) })
  await expect(next.last()).not.toHaveAttribute('aria-disabled', 'true')
  await next.last().click()
  for (const page of [pages.phone, pages.laptop]) {
    await expect(page.getByRole('region', { name: 'Où en est l’atelier' })).toContainText(title)
  }
}

async function arrive(server: GrappeServer, board: Board, browser: Browser): Promise<Workshop> {
  const pages = await openPages(browser)
  const { tablet, phone, laptop } = pages
  await pages.phone.goto(server.url)
  await settle(phone)
  await shoot(phone, '00-home-phone')
  await tablet.goto(server.url)
  await settle(tablet)
  await shoot(tablet, '00-home-tablet')
  await enter(tablet, board.links.facilitator, 'Léa')
  const door = await askDoor(server, board)
  await phone.getByLabel(/Code du tableau/).fill(door.code ?? '')
  await expect(phone.getByLabel('Prénom')).toBeVisible()
  await settle(phone)
  await shoot(phone, '00-join-phone')
  await phone.setViewportSize(DEVICES.tablet.viewport)
  await settle(phone)
  await shoot(phone, '00-join-tablet')
  await phone.setViewportSize(DEVICES.phone.viewport)
  await phone.getByLabel('Prénom').fill('Paul')
  await phone.getByRole('button', { name: 'Aller au tableau' }).click()
  await expect(phone.locator('[data-save-state="saved"]')).toBeVisible()
  await enter(laptop, board.links.participant, 'Zoé')
  await pages.screen.goto(board.links.screen)
  await pages.smallScreen.goto(board.links.screen)
  await expect(pages.screen.locator('[data-door-code]')).toBeVisible()
  const guests = await Promise.all(NAMES.map((name) => CodeClient.join(server.url, door.code ?? '', name)))
  await expect.poll(() => guests.every(({ isSynced }) => isSynced)).toBe(true)
  for (const [at, guest] of guests.entries()) guest.appear(NAMES[at] ?? '')
  return { server, board, pages, wall: await ShownWall.of(server, board), guests }
}

async function prepare(workshop: Workshop): Promise<void> {
  const { tablet, laptop } = workshop.pages
  await openLead(tablet)
  await settle(tablet)
  await shoot(tablet, '01-panel-empty-tablet')
  await lookAtWindow(workshop, 'porte du tableau', '01-door-tablet')
  await closeWindow(tablet)
  await lookAtWindow(workshop, 'personnes', '01-people-tablet')
  await tablet.locator('[data-side-panel]').getByRole('button', { name: /Bilal/ }).click()
  await settle(tablet)
  await shoot(tablet, '01-person-tablet')
  await closeWindow(tablet)
  await lookAtWindow(workshop, 'tables', '01-tables-none-tablet')
  await tablet.getByRole('button', { name: 'Une table de plus' }).click()
  await tablet.getByRole('button', { name: 'Répartir' }).first().click()
  await settle(tablet)
  await shoot(tablet, '01-tables-tablet')
  await closeWindow(tablet)
  await lookAtWindow(workshop, 'déroulé', '01-agenda-none-tablet')
  await tablet.getByRole('button', { name: 'Prendre : KJ express' }).click()
  await settle(tablet)
  await shoot(tablet, '01-agenda-tablet')
  await tablet.getByRole('button', { name: 'Modifier : Écriture silencieuse' }).click()
  await settle(tablet)
  await shoot(tablet, '01-agenda-edited-tablet')
  await closeWindow(tablet)
  await openLead(tablet)
  await laptop.getByRole('button', { name: /^Table \d/ }).click()
  await settle(laptop)
  await shoot(laptop, '01-table-menu-laptop')
  await laptop.keyboard.press('Escape')
}

async function lookAtAttention(workshop: Workshop): Promise<void> {
  const { server, board, pages, guests, wall } = workshop
  const { tablet, laptop } = pages
  for (const [at, guest] of guests.slice(0, 2).entries()) guest.appear(NAMES[at] ?? '', { hand: Date.now() + at })
  await laptop.getByRole('button', { name: 'Prêt' }).click()
  await lookAround(pages, '09-hands')
  await openFold(tablet, 'Grand écran')
  await settle(tablet)
  await shoot(tablet, '09-screen-section-tablet')
  await openFold(tablet, 'Grand écran')
  await openFold(tablet, 'Guider les regards')
  await tablet.setViewportSize(DEVICES.laptop.viewport)
  await settle(tablet)
  await shoot(tablet, '09-attention-section-leading-laptop')
  await tablet.setViewportSize(DEVICES.phone.viewport)
  await settle(tablet)
  await shoot(tablet, '09-attention-section-leading-phone')
  await tablet.setViewportSize(DEVICES.tablet.viewport)
  const { x, y } = wall.middle()
  for (const [at, guest] of guests.entries()) {
    guest.appear(NAMES[at] ?? '', { cursor: { x: x + 130 * at, y: y + 90 * (at % 4) }, laser: at === 0 })
  }
  await lookAround(pages, '09-cursors-laser')
  await leadStage(server, board, { hidesCursors: true, spotlight: { id: 'group-1', at: Date.now(), by: 'somebody' } })
  await lookAround(pages, '09-spotlight-no-cursors', { inDark: true })
  await leadStage(server, board, { hidesCursors: false, spotlight: null, screen: { view: 'tables', id: null } })
  await lookAround(pages, '09-tables-in-turn')
  await leadStage(server, board, { screen: { view: 'phase', id: null } })
  await Promise.all([pages.screen, pages.smallScreen].map(settle))
  await shoot(pages.screen, '09-phase-screen')
  await shoot(pages.smallScreen, '09-phase-smallScreen')
  await leadStage(server, board, { screen: { view: 'auto', id: null } })
}

async function openFold(page: Page, title: string): Promise<void> {
  await page.locator('[data-side-panel] summary').filter({ hasText: title }).click()
}

async function lookAtSnapshots(workshop: Workshop): Promise<void> {
  const { tablet } = workshop.pages
  await lookAtWindow(workshop, 'instantanés', '11-snapshots-tablet')
  await tablet
    .getByRole('button', { name: /^Ouvrir à côté/ })
    .nth(2)
    .click()
  await settle(tablet)
  await shoot(tablet, '11-beside-tablet')
}

test('a workshop of KJ express, from the door to the end', async ({ server, browser }) => {
  await mkdir(FOLDER, { recursive: true })
  const board = await createBoard(server, 'Atelier 2 · Paris 18e', 'fr', ['kjWall'])
  const workshop = await arrive(server, board, browser)
  const { pages, wall, guests } = workshop
  const authors = guests.map(({ joined }) => joined.id)
  await prepare(workshop)
  await lookAround(pages, '02-door', { inDark: true })
  await goOn(workshop, 'Écriture silencieuse')
  await lookAround(pages, '03-writing-empty')
  await wall.write(0, 14, authors)
  await lookAround(pages, '03-writing')
  await goOn(workshop, 'Affichage et rebonds')
  await wall.write(14, 25, authors)
  await lookAround(pages, '04-posting')
  await goOn(workshop, 'Étalement, lecture')
  await lookAround(pages, '05-reading')
  await goOn(workshop, 'Regroupement silencieux')
  await wall.gather()
  await lookAround(pages, '06-grouping', { inDark: true })
  await pages.tablet.getByRole('button', { name: 'Geler le tableau' }).last().click()
  await lookAround(pages, '06-frozen', { inDark: true })
  await pages.tablet.getByRole('button', { name: 'Dégeler le tableau' }).last().click()
  await goOn(workshop, 'Titres')
  await wall.title()
  await lookAround(pages, '07-titles')
  await goOn(workshop, 'Vote secret')
  await lookAround(pages, '08-vote')
  await goOn(workshop, 'Récit')
  await lookAround(pages, '09-narrative')
  await lookAtAttention(workshop)
  await pages.tablet.getByRole('button', { name: 'Terminer la dernière phase' }).last().click()
  await lookAround(pages, '10-ended')
  await lookAtSnapshots(workshop)
  for (const guest of guests) guest.leave()
  await wall.leave()
})
