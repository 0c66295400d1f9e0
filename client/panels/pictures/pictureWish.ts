import { type Box, boxContains, centerOf } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import type { BoardView } from '../../board/boardView'
import type { BoardScene } from '../../canvas/boardScene'

/** What a picture shows: everything, what is selected, or a support with all that lies on it, by its id. */
export type PictureWish = 'board' | 'selection' | { readonly support: string }

/** Which things of the board a picture shows. */
export type Kept = { has(id: string): boolean }

const ALL: Kept = { has: () => true }

/** What only the facilitator sees yet is in no picture. */
export function keptFor(
  wish: PictureWish,
  { supports, session }: Pick<BoardView, 'supports' | 'session'>,
  scene: BoardScene,
): Kept {
  if (wish === 'board') return ALL
  if (wish === 'selection') {
    const ids = [...session.getState().selection]
    const content = ids.map((id) => scene.contentOf(id))
    return new Set([...ids, ...content.flatMap(({ notes, cards, clusters }) => [...notes, ...cards, ...clusters])])
  }
  const support = supports.supports.get(wish.support)
  if (support === undefined) return new Set()
  const lies = ({ box }: { readonly box: Box }) => boxContains(support.box, centerOf(box))
  const islands = scene.islands.filter(lies)
  const inIslands = islands.flatMap(({ id }) => {
    const { notes, cards, clusters } = scene.contentOf(id)
    return [...notes, ...cards, ...clusters]
  })
  const notes = scene
    .notesMeeting(support.box)
    .filter(({ x, y }) => boxContains(support.box, { x: x + NOTE_SIZE / 2, y: y + NOTE_SIZE / 2 }))
  const cards = scene.cardsMeeting(support.box).filter(lies)
  return new Set([support.id, ...inIslands, ...[...islands, ...notes, ...cards].map(({ id }) => id)])
}
