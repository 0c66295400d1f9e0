/**
 * Opens each stage, does everything there that the bench does, says where what is moved comes to lie, and keeps
 * pictures to look at: `node --import tsx e2e/bench/canvas/stage/tryStages.ts [name …] [number of notes …]`, or
 * `… excalidraw scene`.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Point } from '../../../../shared/geometry/box'
import { PALETTE } from '../../../../shared/model/palette'
import { createRandom } from '../../../../shared/testing/seededRandom'
import { idOf } from '../../load/idOf'
import { readIdeas } from '../../load/readIdeas'
import { serveExcalidrawScene } from '../../peers/excalidrawScene'
import { installPeers } from '../../peers/peers'
import { MIDDLE } from '../boardOnScreen'
import { findCanvasBrowser, launchPage } from '../openPage'
import type { StageBoard, StageCluster, StageNote } from './benchStage'
import type { CanvasContender, OnStage } from './canvasContender'
import { PEER_CONTENDERS } from './peerContender'

const PICTURES = fileURLToPath(new URL('../../../../test-results/stages', import.meta.url))
const CLUSTERS = 30
const STEP = 240
const FRAME = 30

await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<void> {
  await installPeers()
  await mkdir(PICTURES, { recursive: true })
  const counts = words.map(Number).filter((count) => count > 0)
  const chosen = PEER_CONTENDERS.filter(({ name }) => words.some((word) => name.toLowerCase().startsWith(word)))
  for (const contender of chosen.length > 0 ? chosen : PEER_CONTENDERS) {
    const missing = await contender.missing()
    if (missing !== null) console.log(`${contender.name}: ${missing}`)
    else if (words.includes('scene')) await tryScene()
    else for (const count of counts.length > 0 ? counts : [500, 5_000]) await tryOne(contender, count)
  }
}

/** As one comes to it for the first time. */
async function tryScene(): Promise<void> {
  const browser = await findCanvasBrowser()
  if (typeof browser === 'string') return
  const server = await serveExcalidrawScene(makeBoard(500, await readIdeas()))
  try {
    const screen = { pixelRatio: 1, slowdown: 1 }
    const open = await launchPage(browser, { url: `${server.origin}/#scene`, screen }, async (page) => {
      await page.waitForFunction(() => document.documentElement.dataset.benchReady !== undefined)
    })
    const [seen, bytes] = await open.page.evaluate(() => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      return [document.documentElement.dataset.benchReady, files.reduce((sum, file) => sum + file.transferSize, 0)]
    })
    console.log(`Excalidraw with 500 notes from its server: seen after ${seen} ms and ${bytes} bytes`)
    await open.page.screenshot({ path: join(PICTURES, 'Excalidraw-from-its-server.png') })
    await open.close()
  } finally {
    await server.close()
  }
}

async function tryOne(contender: CanvasContender, count: number): Promise<void> {
  const board = makeBoard(count, await readIdeas())
  const say = (text: string) => console.log(`${contender.name}, ${count} notes: ${text}`)
  const stage = await contender.open(board, { pixelRatio: 1, slowdown: 1 })
  const elsewhere = watchRequests(stage)
  const keep = (what: string) => takePicture(stage, `${contender.name}-${count}-${what}`)
  try {
    say(`loaded in ${stage.loadMs.toFixed(0)} ms`)
    await keep('1-loaded')
    await panAndZoom(stage, say, keep)
    await dragSome(stage, board, say, keep)
    await moveOthers(stage, board, say, keep)
    say(`all in view at ${await stage.lookAtAll()}`)
    await stage.open.page.waitForTimeout(500)
    await keep('9-all')
    say(elsewhere.size === 0 ? 'asked nobody else' : `asked ${[...elsewhere].join(', ')}`)
  } finally {
    await stage.close()
  }
}

type Say = (text: string) => void
type Keep = (what: string) => Promise<void>

async function panAndZoom(stage: OnStage, say: Say, keep: Keep): Promise<void> {
  const { hand } = stage
  const at = { x: 0, y: 0 }
  hand.move(MIDDLE)
  const before = await stage.onScreen(at)
  await hand.during(500, () => hand.wheel({ x: 10, y: 5 }))
  await settle(stage)
  const after = await stage.onScreen(at)
  say(`the wheel moved the view by ${rounded({ x: after.x - before.x, y: after.y - before.y })} of -300,-150`)
  hand.ctrl = true
  await hand.during(3_000, () => hand.wheel({ x: 0, y: 2 }))
  hand.ctrl = false
  await settle(stage)
  say(`180 turns of the wheel by 2 came to ${(await zoomOf(stage)).toFixed(3)}`)
  hand.ctrl = true
  for (let turn = 0; turn < 3; turn++) await hand.during(500, () => hand.wheel({ x: 0, y: 24 }))
  hand.ctrl = false
  await settle(stage)
  say(`90 by 24 more to ${(await zoomOf(stage)).toFixed(3)}`)
  await keep('2-zoomed')
}

async function dragSome(stage: OnStage, board: StageBoard, say: Say, keep: Keep): Promise<void> {
  const one = board.notes[Math.floor(board.notes.length / 2)] as StageNote
  await stage.lookAt(middleOf(one), 0.5)
  await drag(stage, await stage.onScreen(middleOf(one)), { x: 150, y: 100 }, () => keep('3-one-in-hand'))
  await keep('4-one')
  await stage.lookAt(middleOf(one), 0.4)
  const near = [...board.notes].sort((a, b) => distance(a, one) - distance(b, one)).slice(1, 101)
  await stage.select(near.map(({ id }) => id))
  await keep('5-chosen')
  const first = await stage.onScreen(middleOf(near[0] as StageNote))
  await drag(stage, first, { x: -200, y: 120 }, () => keep('6-hundred-in-hand'))
  await keep('7-hundred')
  say('dragged one note, and a hundred: see the pictures')
}

async function drag(stage: OnStage, from: Point, by: Point, atEnd: () => Promise<void>): Promise<void> {
  const { hand } = stage
  hand.move(from)
  hand.press()
  await hand.during(600, (share) => hand.move({ x: from.x + by.x * share, y: from.y + by.y * share }))
  await atEnd()
  hand.release()
  await hand.settled()
  await stage.open.page.waitForTimeout(200)
}

async function moveOthers(stage: OnStage, board: StageBoard, say: Say, keep: Keep): Promise<void> {
  const ids = board.notes.filter(({ x, y }) => x < 1_200 && y < 900).map(({ id }) => id)
  await stage.lookAt({ x: 600, y: 450 }, 0.8)
  const stop = await stage.othersMove({ people: 10, movesPerSecond: 400, ids })
  await stage.open.page.waitForTimeout(2_000)
  await keep('8-others')
  await stop()
  const { hand } = stage
  await stage.lookAt({ x: -200, y: -200 }, 0.5)
  hand.move(MIDDLE)
  hand.press()
  await hand.during(500, (share) => hand.move({ x: MIDDLE.x + 300 * share, y: MIDDLE.y + 300 * share }))
  await keep('8-marquee')
  hand.release()
  await hand.settled()
  say('others moved notes, and a marquee chose some: see the pictures')
}

function watchRequests({ open: { page } }: OnStage): Set<string> {
  const elsewhere = new Set<string>()
  const { origin } = new URL(page.url())
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) elsewhere.add(request.url())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) elsewhere.add(`${response.url()} (${response.status()})`)
  })
  page.on('pageerror', (error) => console.log(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(message.text())
  })
  return elsewhere
}

async function takePicture({ open: { page } }: OnStage, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name.replaceAll(' ', '-')}.png`) })
}

async function settle({ open: { page } }: OnStage): Promise<void> {
  await page.waitForTimeout(300)
}

async function zoomOf(stage: OnStage): Promise<number> {
  const [from, to] = [await stage.onScreen({ x: 0, y: 0 }), await stage.onScreen({ x: 1_000, y: 0 })]
  return (to.x - from.x) / 1_000
}

/** A grid a little off, and frames around rows of it. */
function makeBoard(count: number, ideas: readonly string[]): StageBoard {
  const random = createRandom(3)
  const across = Math.ceil(Math.sqrt(count * 1.6))
  const off = () => Math.round((random() * 2 - 1) * 8)
  const notes = Array.from({ length: count }, (_, at): StageNote => {
    const place = { x: (at % across) * STEP + off(), y: Math.floor(at / across) * (STEP + 2 * FRAME) + off() }
    const color = PALETTE[at % PALETTE.length] ?? 'yellow'
    return { id: idOf(at), ...place, color, text: ideas[(at * 7) % ideas.length] ?? '' }
  })
  const size = Math.min(across, Math.floor(count / 2 / CLUSTERS))
  const perRow = Math.floor(across / size)
  const clusters = Array.from({ length: CLUSTERS }, (_, at): StageCluster => {
    const first = Math.floor(at / perRow) * across + (at % perRow) * size
    const inside = notes.slice(first, first + size)
    const [x, y] = [(first % across) * STEP - FRAME, Math.floor(first / across) * (STEP + 2 * FRAME) - FRAME]
    const box = { x, y, width: size * STEP + 20, height: STEP + 20 }
    return { id: `frame${at}`, title: `Cluster ${at + 1}`, ...box, notes: inside.map(({ id }) => id) }
  })
  return { notes, clusters }
}

function middleOf({ x, y }: Point): Point {
  return { x: x + 100, y: y + 100 }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function rounded({ x, y }: Point): string {
  return `${Math.round(x)},${Math.round(y)}`
}
