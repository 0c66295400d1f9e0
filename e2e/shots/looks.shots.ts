import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { BoardPage } from '../fixtures/boardPage'
import { createClusteredBoard, foldOnBoard, MOBILITY } from '../fixtures/clusteredBoard'
import { Clusters } from '../fixtures/clusters'
import { type Board, createBoard, expect, importFile, test } from '../fixtures/grappe'
import { T } from '../fixtures/kjRound'
import type { GrappeServer } from '../fixtures/startServer'

const FOLDER = fileURLToPath(new URL('../../test-results/shots/', import.meta.url))

type Device = { readonly name: string; readonly isTouch: boolean; readonly context: BrowserContextOptions }

function lookAt(page: Page, { name }: Device) {
  return async (what: string) => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)))
    await page.screenshot({ path: `${FOLDER}${what}-${name}.png` })
  }
}

async function createWorkshop(server: GrappeServer): Promise<Board> {
  const board = await createBoard(server, 'Atelier 2 · Paris 18e', 'fr')
  await importFile(server, board, 'ideas-paris-18.csv')
  return board
}

function deviceOf(name: string, use: { viewport?: unknown; hasTouch?: boolean; colorScheme?: unknown }): Device {
  const { viewport, hasTouch = false, colorScheme } = use
  return {
    name,
    isTouch: hasTouch,
    context: { viewport, hasTouch, colorScheme, locale: 'fr-FR' } as BrowserContextOptions,
  }
}

test('home and the door', async ({ server, browser }, { project }) => {
  await mkdir(FOLDER, { recursive: true })
  const device = deviceOf(project.name, project.use)
  const page = await (await browser.newContext(device.context)).newPage()
  const look = lookAt(page, device)
  await page.goto(server.url)
  await look('home')
  await page.goto(`${server.url}/b/nowhere#${'a'.repeat(43)}`)
  await look('no-such-board')
  const board = await createWorkshop(server)
  await page.goto(board.links.participant)
  await look('door')
})

test('a board and its windows', async ({ server, browser }, { project }) => {
  const device = deviceOf(project.name, project.use)
  const board = await createWorkshop(server)
  const context = await browser.newContext(device.context)
  const page = await context.newPage()
  const look = lookAt(page, device)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const isPhone = width < 600
  const touch = (x: number, y: number) => (device.isTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y))
  await page.goto(board.links.facilitator)
  await page.getByLabel('Prénom').fill('Anaïs')
  await page.getByRole('button', { name: 'Aller au tableau' }).click()
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
  await look('board')
  if (isPhone) {
    await touch(150, 200)
    await look('list-selected')
    await page.getByRole('button', { name: 'Tableau', exact: true }).click()
  }
  await touch(width / 2, height * 0.42)
  await look('selected')
  await page.getByRole('button', { name: 'Plus', exact: true }).click()
  await look('menu')
  await page.keyboard.press('Escape')
  for (const [key, name] of [
    ['g', 'tags'],
    ['?', 'keys'],
    ['Control+k', 'palette'],
    ['Control+f', 'find'],
  ] as const) {
    await page.keyboard.press(key)
    await look(name)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Delete')
  await look('deleted')
  for (const item of ['Corbeille', 'Ajouter plusieurs', 'Préférences', 'Oublier']) {
    await page.getByRole('button', { name: 'Menu du tableau' }).click()
    if (item === 'Corbeille') await look('board-menu')
    await page.getByRole('menuitem', { name: item }).click()
    await look(item.toLowerCase().replace(/[^a-z]/g, ''))
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Partager' }).click()
  await look('share')
  await page.getByRole('button', { name: 'Afficher en grand' }).first().click()
  await look('share-big')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  if (!isPhone) {
    await page.keyboard.press('o')
    await page.getByRole('button', { name: 'Plan du tableau' }).click()
    await look('outline')
    await page.keyboard.press('o')
  }
  await context.setOffline(true)
  await page.keyboard.press('n')
  await page.keyboard.type('Écrit sans réseau')
  await look('offline-writing')
  await context.close()
})

test('a board of clusters', async ({ server, browser }, { project }) => {
  const device = deviceOf(project.name, project.use)
  const board = await createClusteredBoard(server, 'Atelier 2 · Paris 18e', 'fr')
  const context = await browser.newContext(device.context)
  const page = await context.newPage()
  const look = lookAt(page, device)
  const person = new BoardPage(page)
  const clusters = new Clusters(person)
  const isPhone = (page.viewportSize()?.width ?? 0) < 600
  await page.goto(board.links.facilitator)
  await page.getByLabel('Prénom').fill('Anaïs')
  await page.getByRole('button', { name: 'Aller au tableau' }).click()
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
  if (isPhone) {
    await look('clusters-list')
    await page.getByRole('button', { name: 'Tableau', exact: true }).click()
  }
  await page.keyboard.press('Shift+Digit1')
  await look('clusters-far')
  const show = async (...titles: string[]) => {
    await page.keyboard.press('Shift+Digit1')
    await page.waitForFunction(() => document.querySelector('[data-cluster-id]') !== null)
    for (const [at, title] of titles.entries()) {
      if (at > 0) await page.keyboard.down('Shift')
      await clusters.select(title)
      if (at > 0) await page.keyboard.up('Shift')
    }
    await page.keyboard.press('Shift+Digit2')
  }
  await show(T.chapelle)
  await look('clusters-selected')
  await page.keyboard.press('Escape')
  await look('clusters-near')
  await show(MOBILITY, T.places, T.culture)
  await page.keyboard.press('Escape')
  await look('clusters-several')
  await show(T.solidarity)
  await page.keyboard.press('Escape')
  await look('clusters-nested')
  await foldOnBoard(server, board, [T.meals, T.chapelle, T.places])
  await expect(clusters.named(T.meals)).toHaveAttribute('data-folded')
  await look('clusters-folded-nested')
  await show(T.chapelle)
  await page.keyboard.press('Escape')
  await look('clusters-folded')
  await clusters.select(T.chapelle)
  await page.keyboard.press('c')
  await look('clusters-send')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await look('clusters-title')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Menu du tableau' }).click()
  await page.getByRole('menuitem', { name: 'Le point sur le mur' }).click()
  await look('clusters-overview')
  await context.close()
})

test('who watches, and the screen', async ({ server, browser }, { project }) => {
  const device = deviceOf(project.name, project.use)
  const board = await createWorkshop(server)
  const page = await (await browser.newContext(device.context)).newPage()
  const look = lookAt(page, device)
  await page.goto(board.links.observer)
  await expect(page.locator('[data-board-canvas]')).toBeAttached()
  await look('observer')
  await page.goto(board.links.screen)
  await expect(page.locator('[data-board-canvas]')).toBeAttached()
  await look('screen')
})
