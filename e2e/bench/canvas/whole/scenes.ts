import { type Box, centerOf, expandBox, type Point } from '../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../shared/model/note'
import type { BoardOnScreen } from '../boardOnScreen'
import { drag, pan, zoom } from '../gestures'
import { VIEWPORT } from '../openPage'
import type { BoardKind, CanvasBoard } from './canvasBoard'
import { noteToDrag } from './thingsToMove'

export type SceneContext = {
  readonly screen: BoardOnScreen
  readonly board: CanvasBoard
  /** How long a gesture lasts, in ms. */
  readonly gestureMs: number
}

/** One thing that a person does. `prepare` is not measured and gives what is. */
export type Scene = {
  readonly name: string
  /** A `gesture` lasts as long as the hand does; after a `moment` the board comes to rest. */
  readonly kind: 'gesture' | 'moment'
  readonly boards: readonly BoardKind[]
  prepare(context: SceneContext): Promise<() => Promise<void>>
}

/** From here the largest cluster and what lies around it are in view, and notes are just not yet too small to be read. */
const OVER_ISLANDS = 0.35
/** Page units. */
const BELOW_CARD = 250
/** How far a box around notes begins from them, and what of the screen they then fill. */
const AROUND = 60
const FILLED = 0.85
const ALL: readonly BoardKind[] = ['clusters', 'loose', 'whole']
const GATHERED: readonly BoardKind[] = ['clusters', 'whole']
const WHOLE: readonly BoardKind[] = ['whole']

/** In the order in which they are played on one board: what is let go lies elsewhere for those after it. */
export const SCENES: readonly Scene[] = [
  {
    name: 'panning at 100 %',
    kind: 'gesture',
    boards: ALL,
    async prepare({ screen, board, gestureMs }) {
      await screen.lookAt(centerOf(board.largest.box), 1)
      return () => pan(screen, gestureMs, 24)
    },
  },
  {
    name: 'panning, everything in view',
    kind: 'gesture',
    boards: ALL,
    async prepare({ screen, gestureMs }) {
      await screen.lookAtAll()
      return () => pan(screen, gestureMs, 8)
    },
  },
  {
    name: 'zooming from 100 % to everything and back',
    kind: 'gesture',
    boards: ALL,
    async prepare({ screen, board, gestureMs }) {
      const away = -Math.log(await screen.lookAtAll()) * 100
      await screen.lookAt(centerOf(board.box), 1)
      return () => zoom(screen, gestureMs, away)
    },
  },
  {
    name: 'dragging a note over islands',
    kind: 'gesture',
    boards: ALL,
    async prepare({ screen, board, gestureMs }) {
      await screen.lookAt(middleOf(noteToDrag(board)), OVER_ISLANDS)
      const from = await screen.onScreen(middleOf(noteToDrag(board)))
      return () => drag(screen, from, gestureMs, { x: 300, y: 180 })
    },
  },
  {
    name: 'letting go of it',
    kind: 'moment',
    boards: ALL,
    prepare: async (context) => () => letGo(context, context.board.kind === 'loose' ? 'beside' : 'inside'),
  },
  {
    name: 'dragging the cluster of 60',
    kind: 'gesture',
    boards: ALL,
    async prepare({ screen, board, gestureMs }) {
      const { largest, kind } = board
      // Its card is what is held: it comes nowhere near the screen's edge, where the view would move on.
      await screen.lookAt({ x: centerOf(largest.box).x, y: largest.box.y + BELOW_CARD }, OVER_ISLANDS)
      const from = kind === 'loose' ? await takeTogether(screen, board) : await screen.cardOf(largest.id)
      return () => drag(screen, from, gestureMs, { x: 220, y: 140 })
    },
  },
  {
    name: 'letting go of that',
    kind: 'moment',
    boards: ALL,
    prepare: async (context) => () => letGo(context, 'beside'),
  },
  {
    name: 'folding it',
    kind: 'moment',
    boards: GATHERED,
    prepare: (context) => prepareCommand(context, 'Fold or unfold'),
  },
  {
    name: 'unfolding it',
    kind: 'moment',
    boards: GATHERED,
    prepare: (context) => prepareCommand(context, 'Fold or unfold'),
  },
  {
    name: 'tidying it',
    kind: 'moment',
    boards: GATHERED,
    prepare: (context) => prepareCommand(context, 'Tidy the cluster'),
  },
  {
    name: 'tidying a wall where clusters lie over each other',
    kind: 'moment',
    boards: ['crowded'],
    async prepare({ screen }) {
      await screen.lookAtAll()
      await screen.findCommand('Tidy the board')
      return () => runFound(screen)
    },
  },
  {
    name: 'dragging a card',
    kind: 'gesture',
    boards: WHOLE,
    async prepare({ screen, board, gestureMs }) {
      const middle = centerOf(spotsOf(board).card.box)
      await screen.lookAt(middle, OVER_ISLANDS)
      const from = await screen.onScreen(middle)
      return () => drag(screen, from, gestureMs, { x: 220, y: 140 })
    },
  },
  {
    name: 'letting go of the card',
    kind: 'moment',
    boards: WHOLE,
    prepare: async (context) => () => letGo(context, 'beside'),
  },
  {
    name: 'dragging a hundred notes',
    kind: 'gesture',
    boards: WHOLE,
    async prepare({ screen, board, gestureMs }) {
      const { box, ids } = spotsOf(board).hundred
      await screen.lookAt(centerOf(box), zoomFor(box))
      await screen.select(expandBox(box, AROUND))
      const from = await screen.onScreen(middleOf(noteOf(board, ids[0])))
      return () => drag(screen, from, gestureMs, { x: 220, y: 140 })
    },
  },
  {
    name: 'letting go of the hundred',
    kind: 'moment',
    boards: WHOLE,
    prepare: async (context) => () => letGo(context, 'beside'),
  },
  {
    name: 'selecting everything',
    kind: 'moment',
    boards: WHOLE,
    async prepare({ screen }) {
      await screen.lookAtAll()
      return async () => {
        await screen.open.page.keyboard.press('Control+a')
        await screen.whenStill()
      }
    },
  },
]

/** What is in hand: onto the largest cluster, or with Ctrl on no cluster wherever it is. */
async function letGo({ screen, board }: SceneContext, where: 'inside' | 'beside'): Promise<void> {
  const { hand } = screen
  if (where === 'inside')
    hand.move(await screen.onScreen(nearestInside(board.largest.box, middleOf(noteToDrag(board)))))
  hand.ctrl = where === 'beside'
  hand.move(hand.at)
  hand.release()
  hand.ctrl = false
  await hand.settled()
  await screen.whenStill()
}

/** On a board without clusters: selects the notes that would be the largest. Gives where to take them. */
async function takeTogether(screen: BoardOnScreen, board: CanvasBoard): Promise<Point> {
  await screen.select(board.largest.box)
  return await screen.onScreen(middleOf(noteOf(board, board.largest.notes[0])))
}

function noteOf({ notes }: CanvasBoard, id: string | undefined): CanvasBoard['notes'][number] {
  const note = notes.find((one) => one.id === id)
  if (note === undefined) throw new Error('The board has no note to drag')
  return note
}

function spotsOf({ spots }: CanvasBoard): NonNullable<CanvasBoard['spots']> {
  if (spots === null) throw new Error('The board has neither cards nor lone wolves')
  return spots
}

/** So that it is all in view with some ground around it. */
function zoomFor({ width, height }: Box): number {
  return FILLED * Math.min(VIEWPORT.width / (width + 2 * AROUND), VIEWPORT.height / (height + 2 * AROUND))
}

function middleOf({ at }: { readonly at: Point }): Point {
  return { x: at.x + NOTE_SIZE / 2, y: at.y + NOTE_SIZE / 2 }
}

/** Well inside, so that it is inside the shore too. */
function nearestInside({ x, y, width, height }: Box, to: Point): Point {
  const clamp = (value: number, from: number, length: number) =>
    Math.min(from + length - INSET, Math.max(from + INSET, value))
  return { x: clamp(to.x, x, width), y: clamp(to.y, y, height) }
}

const INSET = 250

async function prepareCommand({ screen, board }: SceneContext, name: string): Promise<() => Promise<void>> {
  await screen.click(await screen.cardOf(board.largest.id))
  await screen.findCommand(name)
  return () => runFound(screen)
}

async function runFound(screen: BoardOnScreen): Promise<void> {
  await screen.open.page.keyboard.press('Enter')
  await screen.whenStill()
}
