import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from './fixtures'
import { middleOf, type WebKitPage } from './webkitPage'
import { bareSpot, noteBox, writeAt, writeOn } from './writing'

const YELLOW = '#ffe27a'
const BARE_BOARD = '#f5f2ec'
const FIRST = 'Été : « œuvres », ça plaît'
const SECOND = 'Bancs à l’ombre'
const THIRD = 'Garçon, un café'
const TITLE = 'Où l’on s’assoit quand il fait chaud'

/** Of the cluster, by its title card. */
const CARD = '[data-cluster-id]'

test('a workshop in WebKit: written, moved, gathered, seen by another, exported, and there again after a reload', async ({
  door,
  home,
  openBrowser,
}) => {
  const anais = await openBrowser()

  await test.step('From the home page, which fits the screen, to a board', async () => {
    await anais.goto(door.url)
    await anais.press('Title')
    expect(await anais.run(() => isSecureContext)).toBe(false)
    expect((await anais.boxOf('header svg[viewBox="0 0 340 200"]')).width).toBeLessThan(420)
    await anais.type('L’été')
    await anais.press('Create a board')
    await enter(anais, 'Anaïs')
  })

  await test.step('Post-its by a double click and by N, painted where they lie', async () => {
    await writeAt(anais, { x: 400, y: 300 }, FIRST)
    await anais.type('n')
    await writeOn(anais, SECOND)
    await writeAt(anais, { x: 900, y: 300 }, THIRD)
    for (const text of [FIRST, SECOND, THIRD]) await expectColor(anais, bareSpot(await noteBox(anais, text)), YELLOW)
  })

  await test.step('One is dragged by the mouse, and taken back by undo', async () => {
    const before = await noteBox(anais, THIRD)
    await anais.drag(middleOf(before), { x: 1000, y: 520 })
    await expect.poll(async () => middleOf(await noteBox(anais, THIRD))).toEqual({ x: 1000, y: 520 })
    await expectColor(anais, bareSpot(await noteBox(anais, THIRD)), YELLOW)
    await expectColor(anais, bareSpot(before), BARE_BOARD)
    await anais.chord('Control', 'z')
    await expect.poll(() => noteBox(anais, THIRD)).toEqual(before)
    await expectColor(anais, bareSpot(before), YELLOW)
  })

  await test.step('Dropped on another it makes a cluster, which gets a title', async () => {
    await anais.drag(middleOf(await noteBox(anais, SECOND)), middleOf(await noteBox(anais, FIRST)))
    await writeAt(anais, middleOf(await anais.boxOf(CARD)), TITLE)
    await expect.poll(() => titles(anais)).toEqual([TITLE])
  })

  const bruno = await openBrowser()

  await test.step('Another sees all of it, and what each moves or writes the other sees', async () => {
    await bruno.goto(await linkFor(anais, 'Participant', door.url))
    await enter(bruno, 'Bruno')
    await bruno.press('See everything')
    for (const text of [FIRST, SECOND, THIRD]) await expectColor(bruno, bareSpot(await noteBox(bruno, text)), YELLOW)
    expect(await titles(bruno)).toEqual([TITLE])

    const before = await noteBox(anais, THIRD)
    const his = middleOf(await noteBox(bruno, THIRD))
    await bruno.drag(his, { x: his.x, y: his.y + 150 })
    await expect.poll(async () => (await noteBox(anais, THIRD)).y).toBeGreaterThan(before.y + 100)
    await expectColor(anais, bareSpot(await noteBox(anais, THIRD)), YELLOW)
    await writeAt(anais, { x: 300, y: 560 }, 'De la part d’Anaïs')
    await noteBox(bruno, 'De la part d’Anaïs')
  })

  await test.step('The wheel moves the board, and zooms where one wants it to', async () => {
    const before = await noteBox(anais, THIRD)
    await anais.wheel({ x: 640, y: 400 }, { x: 0, y: 60 })
    await expect.poll(async () => (await noteBox(anais, THIRD)).y).toBeLessThan(before.y)
    await expectColor(anais, bareSpot(await noteBox(anais, THIRD)), YELLOW)
    await anais.press('Board menu')
    await anais.press('Preferences')
    await anais.press('Zooms')
    await anais.chord('Escape')
    await expect.poll(() => anais.has('dialog[open], [role=dialog]')).toBe(false)
    await anais.wheel({ x: 640, y: 400 }, { x: 0, y: 60 })
    await expect.poll(async () => (await noteBox(anais, THIRD)).width).toBeLessThan(before.width)
    await expectColor(anais, bareSpot(await noteBox(anais, THIRD)), YELLOW)
  })

  await test.step('It is exported whole and as a picture', async () => {
    await anais.press('Board menu')
    await anais.press('Export everything (JSON)')
    const exported = JSON.parse((await kept(home, 'json')).toString('utf8'))
    expect(Object.values<{ text: string }>(exported.board.notes).map(({ text }) => text)).toContain(FIRST)
    await anais.press('Board menu')
    await anais.press('Export as a picture or PDF…')
    await anais.press('PNG image')
    await anais.press('Download')
    const { channels } = await sharp(await kept(home, 'png')).stats()
    expect(Math.min(...channels.map(({ min }) => min))).toBeLessThan(60)
    await anais.press('Close')
  })

  await test.step('After a reload all of it is there', async () => {
    await expect.poll(() => anais.texts('[data-save-state]')).toEqual(['All saved'])
    await anais.reload()
    await anais.press('See everything')
    for (const text of [FIRST, SECOND, THIRD]) await expectColor(anais, bareSpot(await noteBox(anais, text)), YELLOW)
    expect(await titles(anais)).toEqual([TITLE])
  })

  for (const person of [anais, bruno]) expect(await person.faults()).toEqual([])
})

test('what goes wrong in a page is heard from its first script on', async ({ door, openBrowser }) => {
  const page = await openBrowser()
  await page.goto(door.url)
  await page.press('Title')
  await page.run(() => {
    console.error('said')
    void Promise.reject(new Error('rejected'))
    setTimeout(() => {
      throw new Error('thrown')
    })
  })
  await expect.poll(async () => (await page.faults()).length).toBe(3)
  await page.reload()
  await page.press('Title')
  expect((await page.faults()).sort()).toEqual([
    expect.stringMatching(/^console.error: said/),
    expect.stringMatching(/^error: .*thrown/s),
    expect.stringMatching(/^unhandled rejection: Error: rejected/),
  ])
})

async function enter(page: WebKitPage, name: string): Promise<void> {
  await page.press('First name (or none)')
  await page.type(name)
  await page.press('Go to the board')
  await page.boxOf('[data-board-canvas] canvas')
}

async function expectColor(page: WebKitPage, at: { x: number; y: number }, color: string): Promise<void> {
  await expect.poll(() => page.colorAt(at)).toBe(color)
}

async function titles(page: WebKitPage): Promise<(string | undefined)[]> {
  return await page.run(
    (card) => [...document.querySelectorAll<HTMLElement>(card)].map(({ dataset }) => dataset.title),
    CARD,
  )
}

/** As the board offers it to be passed on, but through the door. */
async function linkFor(page: WebKitPage, role: string, doorUrl: string): Promise<string> {
  await page.press('Share')
  const field = `input[aria-label="Link: ${role}"]`
  await page.boxOf(field)
  const link = new URL(await page.run((field) => document.querySelector<HTMLInputElement>(field)?.value ?? '', field))
  await page.chord('Escape')
  return `${doorUrl}${link.pathname}${link.hash}`
}

/** The file of this kind that the browser has kept among the person's. */
async function kept(home: string, kind: string): Promise<Buffer> {
  const find = async () => (await readdir(home)).find((name) => name.endsWith(`.${kind}`)) ?? ''
  await expect.poll(find).not.toBe('')
  return await readFile(join(home, await find()))
}
