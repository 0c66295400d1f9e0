import { centerOf, type Point } from '../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../shared/model/note'
import { type NewRelation, RELATION_SIGNS } from '../../../../shared/model/relation'
import { idOf } from '../../load/idOf'
import type { CanvasBoard } from './canvasBoard'

const FIRST_RELATION_ID = 2_000_000
/** Most lines go to one of so many that lie nearest; every tenth anywhere. */
const NEAREST = 6
const FAR_EVERY = 10
/** Every fourth comes from a note, and every second has a word. */
const NOTE_EVERY = 4
const WORD_EVERY = 2
const WORDS = 3

type End = { readonly id: string; readonly outermost: string | null; readonly at: Point }

/** Lines as people draw them: mostly between clusters near one another that do not lie in the same, some from notes. */
export function relateNeighbours(
  count: number,
  { notes, clusters }: Pick<CanvasBoard, 'notes' | 'clusters'>,
  { ideas, random }: { readonly ideas: readonly string[]; readonly random: () => number },
): Record<string, Omit<NewRelation, 'id'>> {
  const islands = [...clusters.values()].map(({ id, outermost, box }): End => ({ id, outermost, at: centerOf(box) }))
  const sheets = notes.map(
    ({ id, at, home }): End => ({
      id,
      outermost: home === null ? null : (clusters.get(home)?.outermost ?? null),
      at: { x: at.x + NOTE_SIZE / 2, y: at.y + NOTE_SIZE / 2 },
    }),
  )
  const relations: Record<string, Omit<NewRelation, 'id'>> = {}
  const pairs = new Set<string>()
  for (let made = 0; made < count; ) {
    const from = pick(made % NOTE_EVERY === 0 ? sheets : islands, random)
    const others = islands.filter(({ outermost }) => outermost !== from.outermost)
    const near = made % FAR_EVERY === 0 ? others : nearest(others, from.at)
    const to = pick(near, random)
    const pair = [from.id, to.id].sort().join(' ')
    if (pairs.has(pair)) continue
    pairs.add(pair)
    const words = (ideas[made % ideas.length] ?? '').split(' ').slice(0, WORDS).join(' ')
    const sign = RELATION_SIGNS[made % RELATION_SIGNS.length] ?? 'link'
    const note = made % WORD_EVERY === 0 ? words : ''
    relations[idOf(FIRST_RELATION_ID + made)] = { from: from.id, to: to.id, sign, note }
    made++
  }
  return relations
}

function nearest(ends: readonly End[], from: Point): End[] {
  const distance = ({ at }: End) => Math.hypot(at.x - from.x, at.y - from.y)
  return [...ends].sort((a, b) => distance(a) - distance(b)).slice(0, NEAREST)
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item
}
