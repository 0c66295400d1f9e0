import { startChild } from '../children/child'
import { type ProductBoard, startProduct } from '../contenders/product'
import { withFolder } from '../contenders/withFolder'
import { readIdeas } from '../load/readIdeas'
import type { Section } from '../measure/section'
import type { BenchOptions } from '../options'
import { BoardOnScreen } from './boardOnScreen'
import { type BoardKind, type CanvasBoard, makeCanvasBoard } from './canvasBoard'
import { type CanvasPlan, type Cell, canvasSection, cellKey } from './canvasSection'
import { measureCompare, measureWeak } from './compare/compare'
import { measureScene, type SceneFigures } from './measureScene'
import { findCanvasBrowser, type OpenPage, openPage } from './openPage'
import type { PeopleRequest } from './people.child'
import { SCENES } from './scenes'
import { thingsToMove } from './thingsToMove'

const WALL = { notes: 2_000, loose: 300, largest: 60, threeLevels: 6, twoLevels: 8, oneLevel: 40 }
const WHOLE: CanvasPlan = { wall: WALL, people: 10, gestureMs: 3_000 }
const QUICK: CanvasPlan = { ...WHOLE, gestureMs: 600 }
const PEOPLE = new URL('people.child.ts', import.meta.url)
const KINDS: readonly BoardKind[] = ['clusters', 'loose', 'crowded']

type Server = Awaited<ReturnType<typeof startProduct>>

/** How a wall of notes feels in the hand: frames of one person's browser, alone and with others who move things. */
export async function measureCanvas(options: BenchOptions): Promise<Section[]> {
  const { reps, quick } = options
  const plan = quick ? QUICK : WHOLE
  const browser = await findCanvasBrowser()
  if (typeof browser === 'string')
    return [canvasSection(plan, { reps, found: new Map(), version: '', notRun: [browser] })]
  const ideas = await readIdeas()
  const boards = KINDS.map((kind) => makeCanvasBoard(kind, plan.wall, ideas))
  const found = new Map<string, SceneFigures[]>()
  const notRun = new Set<string>()
  let version = ''
  const compared: Section[] = []
  await withFolder(async (folder) => {
    const server = await startProduct(folder)
    try {
      compared.push(...(await measureCompare(options, { browser, server })))
      compared.push(...(await measureWeak(options, { browser, server })))
      for (let rep = 0; rep < reps; rep++) {
        for (const people of [0, plan.people]) {
          for (const board of boards) {
            console.error(`  ${rep + 1} of ${reps}: ${board.kind}, ${people} others`)
            const visit = async (open: OpenPage, product: ProductBoard) => {
              version = open.version
              await playScenes({ open, server, product, board, people, plan }, found, notRun)
            }
            await visitBoard(server, board, browser, visit).catch((error: unknown) => {
              notRun.add(`the board ${board.kind} with ${people} others: ${lineOf(error)}`)
            })
          }
        }
      }
    } finally {
      await server.stop()
    }
  })
  return [...compared, canvasSection(plan, { reps, found, version, notRun: [...notRun] })]
}

/** A board of its own each time, for scenes leave it otherwise than they found it; and a browser of its own. */
async function visitBoard(
  server: Server,
  board: CanvasBoard,
  browser: Parameters<typeof openPage>[0],
  visit: (open: OpenPage, product: ProductBoard) => Promise<void>,
): Promise<void> {
  const product = await server.makeBoard()
  const answer = await fetch(`${server.origin}/api/boards/${product.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${product.keys.participant}` },
    body: JSON.stringify(board.file),
  })
  if (!answer.ok) throw new Error(`No import: ${answer.status} ${await answer.text()}`)
  const open = await openPage(browser, `${server.origin}/b/${product.id}#${product.keys.participant}`)
  try {
    await visit(open, product)
  } finally {
    await open.close()
  }
}

type Visit = {
  open: OpenPage
  server: Server
  product: ProductBoard
  board: CanvasBoard
  people: number
  plan: CanvasPlan
}

async function playScenes(visit: Visit, found: Map<string, SceneFigures[]>, notRun: Set<string>): Promise<void> {
  const { open, server, product, board, people, plan } = visit
  const screen = new BoardOnScreen(open)
  const others = startChild<PeopleRequest, null>(PEOPLE)
  try {
    if (people > 0) {
      await others.ask({ address: server.roomOf(product), thingsOf: thingsToMove(board, people) })
    }
    await screen.whenStill()
    for (const scene of SCENES) {
      if (!scene.boards.includes(board.kind)) continue
      const cell: Cell = { scene: scene.name, kind: board.kind, people }
      try {
        const act = await scene.prepare({ screen, board, gestureMs: plan.gestureMs })
        const figures = await measureScene(open, act)
        found.set(cellKey(cell), [...(found.get(cellKey(cell)) ?? []), figures])
      } catch (error) {
        notRun.add(`${scene.name} (${board.kind}, ${people} others): ${lineOf(error)}`)
      }
    }
  } finally {
    await others.kill()
  }
}

function lineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
