import { startChild } from '../../children/child'
import type { ProductBoard } from '../../contenders/product'
import { BoardOnScreen } from '../boardOnScreen'
import { measureScene, type SceneFigures } from '../measureScene'
import type { OpenPage } from '../openPage'
import type { CanvasRig } from '../rig'
import type { StageScreen } from '../stage/canvasContender'
import type { BoardKind, CanvasBoard } from './canvasBoard'
import type { PeopleRequest } from './people.child'
import { SCENES } from './scenes'
import { thingsToMove } from './thingsToMove'
import { visitBoard } from './visitBoard'

const PEOPLE = new URL('people.child.ts', import.meta.url)

/** One board, as it is seen on one screen. */
export type Visited = { readonly board: CanvasBoard; readonly screen: StageScreen }

/** What one line of a table is about. */
export type Cell = {
  readonly scene: string
  readonly kind: BoardKind
  readonly screen: StageScreen
  /** How many others there are. */
  readonly people: number
}

type How = { readonly reps: number; readonly people: number; readonly gestureMs: number }

/** What was measured, and what could not be. */
export class FoundScenes {
  readonly notRun = new Map<string, Pick<Cell, 'kind' | 'screen'>>()
  /** Of the browser. */
  version = ''
  private readonly cells = new Map<string, SceneFigures[]>()

  add(cell: Cell, figures: SceneFigures): void {
    this.cells.set(keyOf(cell), [...this.of(cell), figures])
  }

  of(cell: Cell): readonly SceneFigures[] {
    return this.cells.get(keyOf(cell)) ?? []
  }
}

function keyOf({ scene, kind, screen, people }: Cell): string {
  return `${scene}|${kind}|${screen.pixelRatio}|${screen.slowdown}|${people}`
}

/** Plays the scenes so often on each of these, alone and with others, in turn. */
export async function measureVisits(visits: readonly Visited[], how: How, rig: CanvasRig): Promise<FoundScenes> {
  const found = new FoundScenes()
  for (let rep = 0; rep < how.reps; rep++) {
    for (const people of [0, how.people]) {
      for (const { board, screen } of visits) {
        const name = `the board ${board.kind}${screen.slowdown === 1 ? '' : ', slowed'}, with ${people} others`
        console.error(`  ${rep + 1} of ${how.reps}: ${name}`)
        const visit = async (open: OpenPage, product: ProductBoard) => {
          found.version = open.version
          await playScenes({ open, rig, product, board, screen, people, gestureMs: how.gestureMs }, found)
        }
        await visitBoard(rig, { board, screen }, visit).catch((error: unknown) => {
          found.notRun.set(`${name}: ${lineOf(error)}`, { kind: board.kind, screen })
        })
      }
    }
  }
  return found
}

type Visit = Visited & {
  readonly open: OpenPage
  readonly rig: CanvasRig
  readonly product: ProductBoard
  readonly people: number
  readonly gestureMs: number
}

async function playScenes(visit: Visit, found: FoundScenes): Promise<void> {
  const { open, rig, product, board, screen, people, gestureMs } = visit
  const onScreen = new BoardOnScreen(open)
  const others = startChild<PeopleRequest, null>(PEOPLE)
  try {
    if (people > 0) {
      await others.ask({ address: rig.server.roomOf(product), thingsOf: thingsToMove(board, people) })
    }
    await onScreen.whenStill()
    for (const scene of SCENES) {
      if (!scene.boards.includes(board.kind)) continue
      const cell: Cell = { scene: scene.name, kind: board.kind, screen, people }
      try {
        const act = await scene.prepare({ screen: onScreen, board, gestureMs })
        found.add(cell, await measureScene(open, act))
      } catch (error) {
        found.notRun.set(`${scene.name} (${board.kind}, ${people} others): ${lineOf(error)}`, cell)
      }
    }
  } finally {
    await others.kill()
  }
}

function lineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
