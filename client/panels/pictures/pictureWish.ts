import { boxContains, centerOf } from '../../../shared/geometry/box'
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
  const lies = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 }
  const islands = scene.islands.filter(({ box }) => boxContains(support.box, centerOf(box)))
  const inIslands = islands.flatMap(({ id }) => {
    const { notes, cards, clusters } = scene.contentOf(id)
    return [...notes, ...cards, ...clusters]
  })
  const notes = scene
    .notesMeeting(lies)
    .filter((note) => boxContains(support.box, { x: note.x + 100, y: note.y + 100 }))
  const cards = scene.cardsMeeting(lies).filter(({ box }) => boxContains(support.box, centerOf(box)))
  return new Set([support.id, ...inIslands, ...[...islands, ...notes, ...cards].map(({ id }) => id)])
}
