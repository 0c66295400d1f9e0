import type { Page } from '@playwright/test'
import { createBoard, expect, test } from '../fixtures/grappe'
import { importLines } from '../fixtures/importLines'

const MANY = Array.from({ length: 400 }, (_, at) => `Idée ${at + 1} pour la place du marché`)

/** The canvases of the board in their order, from the lowest: how large they are, and whether they are there to be seen. */
function canvases(page: Page): Promise<{ layer: string | undefined; width: number; isShown: boolean }[]> {
  return page.locator('canvas[data-layer]').evaluateAll((all) =>
    all.map((canvas) => ({
      layer: (canvas as HTMLCanvasElement).dataset.layer,
      width: (canvas as HTMLCanvasElement).width,
      isShown: getComputedStyle(canvas).visibility === 'visible',
    })),
  )
}

/** What lies on the board, as it is painted now: the share of the pixels that differ from those before. */
async function comparePainted(page: Page, act: () => Promise<void>): Promise<number> {
  const keep = () => {
    const shown = [...document.querySelectorAll<HTMLCanvasElement>('canvas[data-layer]')].find(
      (canvas) => getComputedStyle(canvas).visibility === 'visible',
    )
    const pixels = shown?.getContext('2d')?.getImageData(0, 0, shown.width, shown.height).data
    if (pixels === undefined) throw new Error('Nothing is painted')
    const before = (globalThis as { painted?: Uint8ClampedArray }).painted
    Object.assign(globalThis, { painted: pixels })
    let other = 0
    for (let at = 3; before !== undefined && at < pixels.length; at += 4) {
      if ([0, 1, 2, 3].some((part) => Math.abs((pixels[at - part] ?? 0) - (before[at - part] ?? 0)) > 8)) other++
    }
    return (4 * other) / pixels.length
  }
  await page.evaluate(keep)
  await act()
  return await page.evaluate(keep)
}

test('a wall of notes that is panned looks as if all of it were painted (CV1)', async ({ server, arrive }) => {
  const board = await createBoard(server, 'A wall')
  await importLines(server, board, MANY)
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  await anais.seeEverything()
  await expect.poll(async () => (await canvases(page)).filter(({ isShown }) => isShown)).toHaveLength(1)
  const note = (await anais.shownNotes())[0]?.id ?? ''
  const { x, y } = await anais.boxOf(note)
  const moved = async () => {
    const box = await anais.boxOf(note)
    return { x: Math.round(x - box.x), y: Math.round(y - box.y) }
  }
  const isAtRest = async () =>
    await expect
      .poll(async () => (await canvases(page)).filter(({ layer, width }) => layer === 'base' && width === 0))
      .toHaveLength(1)
  await anais.wheel(60, 25)
  await anais.wheel(-33, 41)
  await anais.wheel(7, -30)
  await expect.poll(moved).toEqual({ x: 34, y: 36 })
  await isAtRest()
  const differing = await comparePainted(page, async () => {
    await anais.wheel(40, 20)
    await expect.poll(moved).toEqual({ x: 74, y: 56 })
    await anais.wheel(-40, -20)
    await expect.poll(moved).toEqual({ x: 34, y: 36 })
    await isAtRest()
  })
  expect(differing).toBeLessThan(0.001)
})

test('layers above the board are only there while something is on them (CV3)', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Three layers')
  const anais = await arrive(board, 'Anaïs')
  const note = await anais.createNote('Une idée')
  const { page } = anais
  const shown = async () => (await canvases(page)).filter(({ isShown }) => isShown).length
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(shown).toBe(1)
  await anais.pickUp(note, { x: 80, y: 40 })
  await expect.poll(shown).toBe(1)
  await anais.drop()
  await page.keyboard.press('Escape')
  await expect.poll(shown).toBe(1)
  await anais.click(note)
  await expect.poll(shown).toBe(2)
})

test('what is dragged is painted on a small canvas that goes along, and not painted anew (CV7, CV9)', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'In hand')
  const anais = await arrive(board, 'Anaïs')
  const note = await anais.createNote('Une idée')
  await anais.pickUp(note, { x: 80, y: 40 })
  const inHand = anais.page.locator('canvas[data-layer=held]')
  const isAround = async () => {
    const [canvas, held] = await Promise.all([inHand.boundingBox(), anais.boxOf(note)])
    if (canvas === null) return null
    const { x, y, width, height } = canvas
    const holds = x <= held.x && y <= held.y && x + width >= held.x + held.width && y + height >= held.y + held.height
    return { holds, isSmall: width * height < 1280 * 200 }
  }
  await expect(inHand).toBeVisible()
  await expect.poll(isAround).toEqual({ holds: true, isSmall: true })
  const before = await inHand.boundingBox()
  await inHand.evaluate((canvas) => {
    const context = (canvas as HTMLCanvasElement).getContext('2d')
    Object.assign(context ?? {}, { clearRect: () => Object.assign(canvas.dataset, { painted: 'anew' }) })
  })
  await anais.page.mouse.move(900, 600, { steps: 5 })
  await expect.poll(async () => await inHand.boundingBox()).not.toEqual(before)
  await expect.poll(isAround).toEqual({ holds: true, isSmall: true })
  await expect(inHand).not.toHaveAttribute('data-painted')
  await anais.drop()
  await expect(inHand).toBeHidden()
})
