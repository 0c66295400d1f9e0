import type { Browser, Page } from '@playwright/test'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import type { GrappeServer } from '../fixtures/startServer'
import { ChartedWall } from './chartedWall'
import { Camera, openPages, type Pages, settle } from './devices'

type Workshop = {
  readonly server: GrappeServer
  readonly board: Board
  readonly pages: Pages
  readonly camera: Camera
  readonly wall: ChartedWall
}

const ALL = ['phone', 'laptop', 'tablet', 'screen'] as const
const HANDS = ['phone', 'laptop', 'tablet'] as const
const LYING = { width: 1180, height: 820 }
const SMALL_PROJECTOR = { width: 1280, height: 720 }

async function enter(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Prénom').fill(name)
  await page.getByRole('button', { name: 'Aller au tableau' }).click()
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
}

async function arrive(server: GrappeServer, browser: Browser, story: string): Promise<Workshop> {
  const board = await createBoard(server, 'Atelier 2 · Paris 18e', 'fr', ['kjWall'])
  const wall = await ChartedWall.of(server, board)
  const pages = await openPages(browser)
  await pages.smallScreen.setViewportSize(SMALL_PROJECTOR)
  await enter(pages.tablet, board.links.facilitator, 'Léa')
  await enter(pages.phone, board.links.participant, 'Paul')
  await enter(pages.laptop, board.links.participant, 'Zoé')
  for (const page of [pages.screen, pages.smallScreen]) await page.goto(board.links.screen)
  return { server, board, pages, wall, camera: new Camera(`chart-${story}`, pages) }
}

async function seeAll({ laptop, tablet }: Pages): Promise<void> {
  for (const page of [laptop, tablet]) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Digit1')
  }
  await settle(laptop)
}

/** A command by its name, from the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.getByRole('option').first().click()
}

/** So near that its post-its are read. */
async function goTo(page: Page, id: string): Promise<void> {
  await pick(page, cluster(id))
  await page.keyboard.press('Shift+Digit2')
  await page.keyboard.press('Escape')
  await settle(page)
}

async function point(page: Page, locator: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(locator).first().boundingBox()
  if (box === null) throw new Error(`${locator} is not in view`)
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20) }
}

async function pick(page: Page, locator: string): Promise<void> {
  const { x, y } = await point(page, locator)
  await page.mouse.click(x, y)
}

const cluster = (id: string) => `[data-cluster-id="${id}"]`

async function selectRelation(page: Page, id: string): Promise<void> {
  await page.locator(`[data-relation-id="${id}"]`).getByRole('button').focus()
  await expect(page.locator('[data-relation-bar]')).toBeVisible()
}

test('the chart', async ({ server, browser }) => {
  const workshop = await arrive(server, browser, 'wall')
  const { pages, camera, wall } = workshop
  await wall.gather()
  await wall.relate()
  await wall.straddle()
  await seeAll(pages)
  await camera.lookAround('01-chart', { on: [...ALL, 'smallScreen'], inDark: true })
  await pages.tablet.setViewportSize(LYING)
  await pages.tablet.keyboard.press('Shift+Digit1')
  await camera.shoot('tablet', '01-chart-lying')
  await wall.crowd()
  await seeAll(pages)
  await camera.lookAround('02-crowded', { on: ['screen', 'smallScreen', 'laptop'], inDark: true })
  await wall.thin()
})

test('relating by hand', async ({ server, browser }) => {
  const workshop = await arrive(server, browser, 'hand')
  const { pages, camera, wall } = workshop
  const { laptop, tablet, phone } = pages
  await wall.gather()
  await wall.relate()
  await wall.straddle()
  await seeAll(pages)
  await laptop.keyboard.press('Shift+Digit1')
  await pick(laptop, cluster('play'))
  await pick(tablet, cluster('play'))
  await camera.lookAround('01-handle', { on: ['laptop', 'tablet'] })
  const { mouse } = laptop
  const start = await point(laptop, '[data-relate-handle]')
  const end = await point(laptop, cluster('school'))
  await mouse.move(start.x, start.y + 2)
  await mouse.down()
  await mouse.move(end.x - 40, end.y - 20, { steps: 5 })
  await mouse.move(end.x, end.y, { steps: 2 })
  await camera.lookAround('02-preview', { on: ['laptop'], inDark: true })
  await mouse.up()
  await camera.lookAround('03-signs', { on: ['laptop'], inDark: true })
  await laptop.keyboard.press('1')
  await camera.lookAround('04-related', { on: ['laptop', 'screen'], inDark: true })
  await laptop.keyboard.press('Escape')
  await pick(laptop, cluster('trees'))
  await laptop.keyboard.press('r')
  await camera.shoot('laptop', '05-dialog')
  await laptop.keyboard.type('école')
  await camera.lookAround('05-dialog-search', { on: ['laptop'], inDark: true })
  await laptop.keyboard.press('Enter')
  await camera.shoot('laptop', '05-dialog-signs')
  await laptop.keyboard.press('Escape')
  await pick(tablet, cluster('trees'))
  await tablet.keyboard.press('r')
  await camera.shoot('tablet', '05-dialog')
  await tablet.keyboard.press('Escape')
  for (const page of [laptop, tablet]) await selectRelation(page, 'r-parents')
  await camera.lookAround('06-bar', { on: ['laptop', 'tablet'], inDark: true })
  await tablet.setViewportSize(LYING)
  await camera.shoot('tablet', '06-bar-lying')
  await selectRelation(laptop, 'r-heat')
  await laptop.keyboard.press('Delete')
  await camera.shoot('laptop', '07-deleted')
  await command(laptop, 'corbeille')
  await camera.shoot('laptop', '08-trash')
  await laptop.keyboard.press('Escape')
  await goTo(laptop, 'places')
  await camera.lookAround('09-near', { on: ['laptop'], inDark: true })
  await pick(laptop, '[data-note-id="idea-34"]')
  await camera.shoot('laptop', '09-straddling')
  const at = await point(laptop, '[data-note-id="idea-34"]')
  await mouse.click(at.x, at.y, { button: 'right' })
  await camera.shoot('laptop', '09-straddling-menu')
  await laptop.keyboard.press('Escape')
  await command(laptop, 'le point sur')
  await camera.shoot('laptop', '10-overview')
  const panel = laptop.locator('[data-side-panel]')
  if (await panel.isVisible()) await panel.getByText('Relations').first().scrollIntoViewIfNeeded()
  await camera.lookAround('10-overview-relations', { on: ['laptop'], inDark: true })
  await camera.shoot('phone', '11-list')
  await phone
    .locator('[data-relation]')
    .first()
    .click({ timeout: 3_000 })
    .catch(() => undefined)
  await camera.lookAround('12-list-relation', { on: ['phone'], inDark: true })
})

test('telling', async ({ server, browser }) => {
  const workshop = await arrive(server, browser, 'tell')
  const { pages, camera, wall } = workshop
  const { laptop, tablet, phone } = pages
  await wall.gather()
  await wall.relate()
  await seeAll(pages)
  await laptop.keyboard.press('t')
  await expect(laptop.locator('[data-telling]')).toBeVisible()
  await camera.lookAround('01-empty', { on: ['laptop'], inDark: true })
  await wall.tell()
  await tablet.keyboard.press('t')
  await phone.keyboard.press('t')
  await expect(tablet.locator('[data-telling]')).toBeVisible()
  await camera.lookAround('02-told', { on: HANDS, inDark: true })
  await tablet.setViewportSize(LYING)
  await camera.shoot('tablet', '02-told-lying')
  for (const page of [laptop, phone]) {
    await page.locator('[data-told] summary, [data-told] button[aria-expanded]').first().click()
  }
  await camera.lookAround('03-meter', { on: ['laptop', 'phone'] })
  for (const page of [laptop, phone]) {
    await page.locator('[data-order] summary, [data-order] button[aria-expanded]').first().click()
  }
  await laptop.locator('[data-order]').scrollIntoViewIfNeeded()
  await camera.lookAround('04-order', { on: ['laptop', 'phone'] })
  for (const page of [laptop, tablet]) await page.locator('[data-account] .cm-content').click()
  await tablet.keyboard.press('Control+Home')
  await laptop.keyboard.press('Control+End')
  await laptop.keyboard.type(' Et puis ')
  await camera.lookAround('05-caret', { on: ['laptop', 'tablet'] })
  await laptop.keyboard.type('@pat')
  await camera.lookAround('06-completion', { on: ['laptop'], inDark: true })
  await laptop.keyboard.press('Enter')
  for (const page of [laptop, phone]) await page.getByRole('button', { name: 'Désigner sur le tableau' }).click()
  await camera.lookAround('07-pointing', { on: ['laptop', 'phone'] })
  for (const page of [laptop, phone]) await page.getByRole('button', { name: 'Terminé' }).click()
  await pick(laptop, cluster('school'))
  await camera.lookAround('08-selected', { on: ['laptop'] })
  await laptop.getByRole('button', { name: 'Raconter ce groupe' }).click()
  await camera.lookAround('09-cluster', { on: ['laptop', 'screen'] })
})

test('help', async ({ server, browser }) => {
  const workshop = await arrive(server, browser, 'help')
  const { pages, camera, wall } = workshop
  const { laptop, tablet, phone } = pages
  await seeAll(pages)
  await command(laptop, 'ressemble')
  await camera.shoot('laptop', '01-not-begun')
  await wall.gather()
  await wall.relate()
  await laptop.keyboard.press('Escape')
  await seeAll(pages)
  await goTo(laptop, 'trees')
  await pick(laptop, '[data-note-id="idea-66"]')
  await command(laptop, 'post-its proches')
  await settle(laptop, 3_000)
  await camera.lookAround('02-near', { on: ['laptop'], inDark: true })
  await laptop.locator('[data-side-panel]').getByText('Peut-être la même idée').scrollIntoViewIfNeeded()
  await camera.shoot('laptop', '03-twins')
  await tablet.locator('[data-note-id="idea-31"]').focus()
  await tablet.keyboard.press('Enter')
  await command(tablet, 'post-its proches')
  await settle(tablet, 3_000)
  await camera.shoot('tablet', '04-lone')
  await command(phone, 'ressemble')
  await settle(phone, 3_000)
  await camera.lookAround('05-sheet', { on: ['phone'], inDark: true })
})

test('pictures and files', async ({ server, browser }) => {
  const workshop = await arrive(server, browser, 'keep')
  const { pages, camera, wall } = workshop
  const { laptop, tablet, phone } = pages
  await wall.gather()
  await wall.relate()
  await wall.tell()
  await seeAll(pages)
  await laptop.getByRole('button', { name: 'Menu du tableau' }).click()
  await camera.lookAround('01-menu', { on: ['laptop'], inDark: true })
  await laptop.keyboard.press('Escape')
  for (const page of [laptop, tablet, phone]) await command(page, 'exporter en image')
  await settle(laptop, 3_000)
  await camera.lookAround('02-pictures', { on: HANDS, inDark: true })
})
