import { type Box, boxAround } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import type { BoardView } from '../../board/boardView'
import type { Painted } from '../../canvas/boardPainting'
import type { PictureParts } from '../../canvas/pictureParts'
import type { RelationPainter } from '../../canvas/relations/relationPainter'
import type { Camera } from '../../session/camera'
import type { Kept } from './pictureWish'

type Still = Pick<Painted, 'scene' | 'hand' | 'islands'> & { readonly camera: Camera }

/** Pictures are seen whole, on a sheet or a screen that is about so wide, before anybody looks closer. CSS pixels. */
const SEEN = 1_600
/** Lines and words are never larger than at this zoom: beside post-its they would look clumsy. */
const FARTHEST = 0.5
const EVERYWHERE: Box = { x: -1e8, y: -1e8, width: 2e8, height: 2e8 }

function readAt({ scene }: Pick<Still, 'scene'>): number {
  const notes = scene.notesMeeting(EVERYWHERE).map(({ x, y }) => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
  const others = [...scene.islandsMeeting(EVERYWHERE), ...scene.cardsMeeting(EVERYWHERE)].map(({ box }) => box)
  const supports = scene.supportsMeeting(EVERYWHERE).map(({ support }) => support.box)
  const width = boxAround([...notes, ...others, ...supports])?.width ?? SEEN
  return Math.min(1, Math.max(FARTHEST, SEEN / width))
}

/** Those of which both ends are in the picture, each with its way found; null where there are none. */
export async function pictureRelations(
  view: Pick<BoardView, 'relations' | 'projection'>,
  kept: Kept,
  { camera, ...renderer }: Still,
  loadRelations: PictureParts['loadRelations'],
): Promise<{ readonly painter: RelationPainter; readonly ids: ReadonlySet<string> } | null> {
  const standing = new Map([...view.relations.standing].filter(([, { from, to }]) => kept.has(from) && kept.has(to)))
  if (standing.size === 0) return null
  const { LineRelationPainter } = await loadRelations()
  const painter = new LineRelationPainter({
    view: { relations: { ...view.relations, standing }, camera, projection: view.projection },
    renderer: { ...renderer, repaint: () => {} },
    readAt: readAt(renderer),
  })
  painter.settle()
  painter.destroy()
  const ids = new Set([...standing.keys()].filter((id) => painter.boxOf(id) !== null))
  return { painter, ids }
}
