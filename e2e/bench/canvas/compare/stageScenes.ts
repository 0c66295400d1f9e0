import type { Point } from '../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../shared/model/note'
import { MIDDLE } from '../boardOnScreen'
import type { Hand } from '../hand'
import { VIEWPORT } from '../openPage'
import type { StageBoard } from '../stage/benchStage'
import type { OnStage, OthersMove } from '../stage/canvasContender'
import { boxOfNotes, middleCrossing, notesNear } from '../stage/makeStageBoard'
import { zoomOf } from './findWheelTurn'

export type StageContext = {
  readonly stage: OnStage
  readonly board: StageBoard
  /** How long a gesture lasts, in ms. */
  readonly gestureMs: number
  /** How far the wheel has to be turned at each step to come from 100 % to a tenth in half a gesture. */
  readonly wheelTurn: number
}

/** What is measured, and what is done after it. */
export type Act = {
  run(): Promise<void>
  after?(): Promise<void>
  /** Asked afterwards: what must be said beside the figures. */
  remark?(): string | null
}

/** One thing that a person does, or others. `prepare` is not measured. */
export type StageScene = { readonly name: string; prepare(context: StageContext): Promise<Act> }

/** As far as Grappe steps back: so do all, for the same to be in view. */
const FARTHEST = 0.05
/** What counts as a tenth. */
const ALMOST_TENTH = 0.13
/** So many people move so many notes a second. */
const OTHERS = { people: 20, movesPerSecond: 400 }
const DRAGGED_TOGETHER = 100

/** In the order in which they are played on one board. */
export const STAGE_SCENES: readonly StageScene[] = [
  {
    name: 'pan at 100 %',
    async prepare({ stage, board, gestureMs }) {
      await stage.lookAt(middleCrossing(board), 1)
      return { run: () => pan(stage.hand, gestureMs, 24) }
    },
  },
  {
    name: 'zoom 1 → 0.1 → 1',
    async prepare({ stage, board, gestureMs, wheelTurn }) {
      await stage.lookAt(middleCrossing(board), 1)
      return prepareZoom(stage, gestureMs, wheelTurn)
    },
  },
  { name: 'drag one', prepare: (context) => prepareDrag(context, 1, { x: 300, y: 180 }) },
  {
    name: 'drag 100 (at 40 %)',
    async prepare(context) {
      const { stage, board } = context
      await stage.select(notesNear(board, middleCrossing(board), DRAGGED_TOGETHER).map(({ id }) => id))
      const act = await prepareDrag(context, 0.4, { x: 220, y: 140 })
      const after = async () => {
        await act.after?.()
        await stage.select([])
      }
      return { ...act, after }
    },
  },
  {
    name: 'pan, all in view',
    async prepare({ stage, board, gestureMs }) {
      await lookAtAll(stage, board)
      return { run: () => pan(stage.hand, gestureMs, 8) }
    },
  },
  {
    name: 'drag one, all in view',
    prepare: (context) => prepareDrag(context, zoomForAll(context.board), { x: 300, y: 180 }),
  },
  {
    name: '400 remote moves/s at 100 %',
    async prepare(context) {
      await context.stage.lookAt(middleCrossing(context.board), 1)
      return await prepareWatch(context, whoMoves(context.board, OTHERS))
    },
  },
  {
    name: '400 remote moves/s, all in view',
    async prepare(context) {
      await lookAtAll(context.stage, context.board)
      return await prepareWatch(context, whoMoves(context.board, OTHERS))
    },
  },
]

/** All notes in view, as far as Grappe steps back. */
function lookAtAll(stage: OnStage, board: StageBoard): Promise<void> {
  return stage.lookAt(middleCrossing(board), zoomForAll(board))
}

function zoomForAll(board: StageBoard): number {
  const { width, height } = boxOfNotes(board.notes)
  return Math.max(FARTHEST, Math.min(1, VIEWPORT.width / width, VIEWPORT.height / height) * 0.95)
}

/** Those that others move: of each person's the first lies near the middle, and the rest anywhere. */
export function whoMoves(board: StageBoard, { people, movesPerSecond }: Omit<OthersMove, 'ids'>): OthersMove {
  const near = notesNear(board, middleCrossing(board), people)
  const far = board.notes.filter((note) => !near.includes(note))
  const rest = Math.max(0, movesPerSecond - people)
  const spread = Array.from({ length: rest }, (_, at) => far[Math.floor((at * far.length) / rest)]?.id ?? '')
  const each = rest / people
  const part = (at: number) => spread.slice(Math.floor(at * each), Math.floor((at + 1) * each))
  const ids = near.flatMap(({ id }, at) => [id, ...part(at)])
  return { people, movesPerSecond, ids }
}

/** Once around, with the wheel. */
export async function pan(hand: Hand, ms: number, speed: number): Promise<void> {
  hand.move(MIDDLE)
  await hand.during(ms, (share) => {
    const angle = share * 2 * Math.PI
    hand.wheel({ x: Math.cos(angle) * speed, y: Math.sin(angle) * speed })
  })
}

function prepareZoom(stage: OnStage, ms: number, turn: number): Act {
  const { hand } = stage
  let reached = 0
  return {
    async run() {
      hand.move(MIDDLE)
      hand.ctrl = true
      await hand.during(ms / 2, () => hand.wheel({ x: 0, y: turn }))
      reached = await zoomOf(stage)
      await hand.during(ms / 2, () => hand.wheel({ x: 0, y: -turn }))
    },
    after: async () => {
      hand.ctrl = false
    },
    remark: () => (reached < ALMOST_TENTH ? null : `the wheel brought it to ${Math.round(reached * 100)} % only`),
  }
}

/** The note at the middle; in the shape of an eight that ends where it began, so that it is let go where it lay. */
async function prepareDrag({ stage, board, gestureMs }: StageContext, zoom: number, reach: Point): Promise<Act> {
  const { hand } = stage
  const crossing = middleCrossing(board)
  await stage.lookAt(crossing, zoom)
  const [note] = notesNear(board, crossing, 1)
  if (note === undefined) throw new Error('The board has no note to drag')
  const from = await stage.onScreen({ x: note.x + NOTE_SIZE / 2, y: note.y + NOTE_SIZE / 2 })
  return {
    async run() {
      hand.move(from)
      hand.press()
      await hand.during(gestureMs, (share) => {
        const angle = share * 2 * Math.PI
        hand.move({ x: from.x + Math.sin(angle) * reach.x, y: from.y + Math.sin(2 * angle) * reach.y })
      })
    },
    async after() {
      hand.release()
      await hand.settled()
    },
  }
}

/** Others move; one's own hand rests. */
async function prepareWatch({ stage, gestureMs }: StageContext, others: OthersMove): Promise<Act> {
  const stop = await stage.othersMove(others)
  return {
    run: () => new Promise((resolve) => setTimeout(resolve, gestureMs)),
    after: stop,
  }
}
