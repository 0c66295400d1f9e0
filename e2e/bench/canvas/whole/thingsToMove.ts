import { centerOf, type Point } from '../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../shared/model/note'
import { createRandom } from '../../../../shared/testing/seededRandom'
import type { CanvasBoard } from './canvasBoard'
import type { Thing } from './mover'

const SEED = 11
/** So near to the largest cluster's middle a thing is in view while something is dragged there. Page units. */
const NEAR = 1_700
const PER_PERSON = 6

/**
 * What each of the others moves: notes and clusters in turn, half of the people near the largest cluster and half
 * elsewhere. Neither the largest itself nor what is dragged in the bench, nor what that lies in.
 */
export function thingsToMove(board: CanvasBoard, people: number): Thing[][] {
  const random = createRandom(SEED)
  const { clusters, notes, largest } = board
  const spared = new Set(board.spots?.hundred.ids)
  const outermostOf = (home: string | null) => (home === null ? null : (clusters.get(home)?.outermost ?? null))
  const sparedIn = outermostOf(noteToDrag(board).home)
  const isFree = (outermost: string | null) =>
    outermost === null || (outermost !== largest.id && outermost !== sparedIn)
  const single = notes
    .filter(({ id, home }) => isFree(outermostOf(home)) && !spared.has(id))
    .map(({ id, at }): Thing => ({ ids: [id], at: { x: at.x + NOTE_SIZE / 2, y: at.y + NOTE_SIZE / 2 } }))
  const together = [...clusters.values()]
    .filter(({ outermost, notes }) => isFree(outermost) && notes.length < MOST_TOGETHER)
    .map(({ id, notes, box }): Thing => ({ ids: board.kind === 'loose' ? notes : [id], at: centerOf(box) }))
  const middle = centerOf(largest.box)
  const isNear = ({ at }: Thing) => Math.hypot(at.x - middle.x, at.y - middle.y) < NEAR
  const pools = [true, false].map((near) =>
    [single, together].map((things) => things.filter((thing) => isNear(thing) === near)),
  )
  return Array.from({ length: people }, (_, person) => {
    const pool = pools[person % 2] ?? []
    return Array.from({ length: PER_PERSON }, (_, turn) => take(pool[turn % 2] ?? [], random)).filter(
      (thing) => thing !== null,
    )
  })
}

/** More than these do not fit into what one tells the others. */
const MOST_TOGETHER = 60

/** Takes one out, so that no two people move the same. */
function take(things: Thing[], random: () => number): Thing | null {
  return things.splice(Math.floor(random() * things.length), 1)[0] ?? null
}

/** The note that is dragged in the bench: the nearest to the largest cluster that lies in another one. */
export function noteToDrag({ notes, largest }: CanvasBoard): CanvasBoard['notes'][number] {
  const middle = centerOf(largest.box)
  const others = notes.filter(({ home }) => home !== null && home !== largest.id)
  const distance = ({ at }: { at: Point }) => Math.hypot(at.x - middle.x, at.y - middle.y)
  return others.reduce((best, note) => (distance(note) < distance(best) ? note : best))
}
