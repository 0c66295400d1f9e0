import type { BoardAct } from '../../../shared/testing/boardActs'
import { createRandom } from '../../../shared/testing/seededRandom'

export const PEOPLE = 5
const STEPS = 200

/** What a person does to the board, and how often. */
const BOARD_WEIGHTS = {
  ...{ note: 12, buildOn: 2, move: 8, recolor: 4, insert: 18, insertLate: 8, cut: 8, tag: 4, untagAny: 2, front: 2 },
  ...{ back: 2, delete: 6, restore: 4, split: 4, merge: 3, cluster: 4, join: 6, leave: 2, nest: 4, moveCluster: 2 },
  ...{ title: 3, foldCluster: 1, deleteCluster: 2, restoreCluster: 1, relate: 3, undo: 7, redo: 4 },
  ...{ gather: 6, putInto: 6, putClusterInto: 4, mergeClusters: 2, appendTitle: 3, swapTitles: 1, unmark: 1 },
  ...{ card: 5, copyCard: 1, cardText: 9, cardTextLate: 5, cardCut: 3, cardItem: 3, cardValue: 3, tick: 2, refer: 3 },
  ...{ row: 5, rowValue: 2, deleteRow: 2, restoreRow: 1, deleteCard: 2, restoreCard: 2, cardFront: 1, cardBack: 1 },
  ...{ moveAll: 3, mergeCards: 1, gatherCards: 3, putCardInto: 3, putOnGround: 3 },
} as const satisfies Partial<Record<BoardAct, number>>

/** What happens to a person's line and device. */
const LINE_WEIGHTS = {
  ...{
    connect: 22,
    hangUp: 7,
    slow: 6,
    quick: 4,
    deliverUp: 8,
    deliverDown: 8,
    reload: 2,
    loseDevice: 0.6,
    outOfOrder: 4,
  },
} as const

/** What happens to the server, its disk, and time. */
const SERVER_WEIGHTS = {
  ...{ time: 45, hangDisk: 5, breakDisk: 1.5, mendDisk: 6, fold: 3, kill: 1, killInCommit: 1.5, stop: 1 },
  ...{ allLeave: 1.5, settle: 3, jumpClock: 1, freeze: 1.5, thaw: 5, phase: 3 },
} as const

type BoardStep = keyof typeof BOARD_WEIGHTS
export type LineStep = keyof typeof LINE_WEIGHTS
export type ServerStep = keyof typeof SERVER_WEIGHTS

/**
 * One step of a history. What its numbers pick depends on how things stand, so that any step can be left out of a
 * history and the rest still makes one.
 */
export type Step = {
  readonly act: BoardStep | LineStep | ServerStep
  readonly person: number
  readonly pick: number
  readonly other: number
}

const WEIGHTS = Object.entries({ ...BOARD_WEIGHTS, ...LINE_WEIGHTS, ...SERVER_WEIGHTS }) as [Step['act'], number][]
const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0)

export function isBoardStep(act: Step['act']): act is BoardStep {
  return act in BOARD_WEIGHTS
}

export function isLineStep(act: Step['act']): act is LineStep {
  return act in LINE_WEIGHTS
}

/** The history that a seed stands for; the same everywhere and always. */
export function stepsOf(seed: number): Step[] {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return Array.from({ length: STEPS }, () => {
    return { act: pickAct(random() * TOTAL), person: below(PEOPLE), pick: below(100), other: below(100) }
  })
}

function pickAct(at: number): Step['act'] {
  let left = at
  for (const [act, weight] of WEIGHTS) {
    left -= weight
    if (left < 0) return act
  }
  return 'time'
}

/** Steps as one line, for histories that are kept. */
export function formatSteps(steps: readonly Step[]): string {
  return steps.map(({ person, act, pick, other }) => `${person} ${act} ${pick} ${other}`).join(', ')
}

/** Throws for what `formatSteps` does not write. */
export function parseSteps(line: string): Step[] {
  return line.split(', ').map((words) => {
    const [person, act, pick, other] = words.split(' ')
    const known = WEIGHTS.find(([name]) => name === act)?.[0]
    if (known === undefined) throw new Error(`no step: ${words}`)
    return { person: Number(person), act: known, pick: Number(pick), other: Number(other) }
  })
}
