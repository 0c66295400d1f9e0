import { type Box, boxAround, centerOf, type Point } from '../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../shared/model/note'
import { PALETTE } from '../../../../shared/model/palette'
import { createRandom } from '../../../../shared/testing/seededRandom'
import { idOf } from '../../load/idOf'
import type { StageBoard, StageCluster, StageNote } from './benchStage'

export type StagePlan = { readonly notes: number; readonly clusters: number }

const SEED = 10
const FIRST_CLUSTER_ID = 1_000_000
/** From one note's top left to the next; a hand puts it down off by up to `OFF`. Page units. */
const PITCH = 240
const OFF = 10
/** Between two clusters, the title of the lower one included. */
const BETWEEN = { x: 120, y: 240 }
/** Of a cluster's box around its notes; more at the top, where its title stands. */
const RIM = 40
const TITLE = 100
/** Width by height of what is laid out, as a screen's. */
const ASPECT = 1.6
const SHORTEST_TEXT = 40
const LONGEST_TEXT = 80
const LONGEST_TITLE = 30

/**
 * The same notes for the same plan, from what people wrote: in a grid, off by a little, never over each other. With
 * clusters each note lies in one, in blocks of that grid.
 */
export function makeStageBoard(plan: StagePlan, ideas: readonly string[]): StageBoard {
  const random = createRandom(SEED)
  const texts = textsFrom(ideas)
  const blocks = layBlocks(plan)
  const notes = blocks
    .flatMap(({ cells }) => cells)
    .map(({ x, y }, at): StageNote => {
      const off = () => Math.round((random() * 2 - 1) * OFF)
      const color = PALETTE[Math.floor(random() * PALETTE.length)] ?? 'yellow'
      const text = texts[Math.floor(random() * texts.length)] ?? ''
      return { id: idOf(at), x: x + off(), y: y + off(), color, text }
    })
  if (plan.clusters === 0) return { notes, clusters: [] }
  let first = 0
  const clusters = blocks.map(({ cells }, at): StageCluster => {
    const held = notes.slice(first, first + cells.length)
    first += cells.length
    const { x, y, width, height } = boxOfNotes(held)
    const box = { x: x - RIM, y: y - RIM - TITLE, width: width + 2 * RIM, height: height + 2 * RIM + TITLE }
    return { id: idOf(FIRST_CLUSTER_ID + at), title: titleOf(texts, at), ...box, notes: held.map(({ id }) => id) }
  })
  return { notes, clusters }
}

export function boxOfNotes(notes: readonly Point[]): Box {
  const box = boxAround(notes.map(({ x, y }) => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE })))
  if (box === null) throw new Error('The board has no notes')
  return box
}

/** Between four notes, near the middle of a board without clusters. */
export function middleCrossing(board: StageBoard): Point {
  const { x, y } = centerOf(boxOfNotes(board.notes))
  const crossing = (value: number) => Math.round(value / PITCH) * PITCH - (PITCH - NOTE_SIZE) / 2
  return { x: crossing(x), y: crossing(y) }
}

/** So many notes, the nearest to a point first: those of a square around it. */
export function notesNear(board: StageBoard, point: Point, count: number): readonly StageNote[] {
  const far = ({ x, y }: StageNote) =>
    Math.max(Math.abs(x + NOTE_SIZE / 2 - point.x), Math.abs(y + NOTE_SIZE / 2 - point.y))
  return [...board.notes].sort((a, b) => far(a) - far(b)).slice(0, count)
}

/** Ideas of a note's usual length; what is shorter goes on with the next one. */
function textsFrom(ideas: readonly string[]): string[] {
  return ideas.flatMap((idea, at) => {
    const next = ideas[(at + 1) % ideas.length] ?? ''
    const text = idea.length < SHORTEST_TEXT ? `${idea}, ${next.toLowerCase()}` : idea
    return text.length < SHORTEST_TEXT ? [] : [text.slice(0, LONGEST_TEXT).trim()]
  })
}

/** The first words of an idea. */
function titleOf(texts: readonly string[], at: number): string {
  const text = texts[at % texts.length] ?? ''
  return text.slice(0, text.lastIndexOf(' ', LONGEST_TITLE))
}

type Block = { readonly cells: readonly Point[] }

/** One block for all notes without clusters, else one each. */
function layBlocks({ notes, clusters }: StagePlan): Block[] {
  if (clusters === 0) return [{ cells: grid(notes, ASPECT, { x: 0, y: 0 }) }]
  const most = Math.ceil(notes / clusters)
  const size = boxOfNotes(grid(most, 1, { x: 0, y: 0 }))
  const step = { x: size.width + PITCH - NOTE_SIZE + BETWEEN.x, y: size.height + PITCH - NOTE_SIZE + BETWEEN.y }
  const columns = Math.max(1, Math.round(Math.sqrt((clusters * ASPECT * step.y) / step.x)))
  return Array.from({ length: clusters }, (_, at) => {
    const count = Math.floor((notes * (at + 1)) / clusters) - Math.floor((notes * at) / clusters)
    const origin = { x: (at % columns) * step.x, y: Math.floor(at / columns) * step.y }
    return { cells: grid(count, 1, origin) }
  })
}

function grid(count: number, aspect: number, origin: Point): Point[] {
  const columns = Math.ceil(Math.sqrt(count * aspect))
  return Array.from({ length: count }, (_, at) => ({
    x: origin.x + (at % columns) * PITCH,
    y: origin.y + Math.floor(at / columns) * PITCH,
  }))
}
