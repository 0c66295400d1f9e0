import type { Box, Point } from '../../shared/geometry/box'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import type { Camera } from '../session/camera'
import type { SessionStore } from '../session/session'
import type { BoardScene } from './boardScene'
import type { HandState } from './handState'

/** One note as the page's accessible copy has it. Page coordinates, where others' hands have it by now. */
export type MirrorRow = {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly color: string
  readonly isSelected: boolean
  /** The name of who drags it; null for nobody else, "" for somebody without a name. */
  readonly heldBy: string | null
  readonly writtenBy: string | null
  /** The text of the note that it builds on; null where it builds on none. */
  readonly buildsOn: string | null
  /** In one line. */
  readonly tags: string
}

type Source = {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly camera: Camera
  readonly session: SessionStore
}

/** More than these would be a page of its own; the list view is for that. */
export const MOST_ROWS = 200

/** The notes in view in reading order, and `kept`, which has the focus. */
export function readMirrorRows({ scene, hand, camera, session }: Source, kept: string | null): MirrorRow[] {
  const held = new Map<string, { offset: Point; name: string | null }>()
  const writing = new Map<string, string>()
  for (const holding of hand.holdings) {
    const name = holding.client === null ? null : holding.person.name
    for (const id of holding.ids) {
      if (holding.how === 'drag') held.set(id, { offset: { x: holding.dx, y: holding.dy }, name })
      else if (holding.how === 'write' && name !== null) writing.set(id, name)
    }
  }
  const { selection } = session.getState()
  const ids = idsToShow(scene, camera.visibleBox(), [...held.keys()], kept)
  const rows = ids.flatMap((id): MirrorRow[] => {
    const note = scene.note(id)
    if (note === null) return []
    const hold = held.get(id)
    const [x, y] = [note.x + (hold?.offset.x ?? 0), note.y + (hold?.offset.y ?? 0)]
    const { text, color } = note
    const marks = { heldBy: hold?.name ?? null, writtenBy: writing.get(id) ?? null, isSelected: selection.has(id) }
    const buildsOn = scene.baseOf(id)?.text ?? null
    return [{ id, text, color, x, y, ...marks, buildsOn, tags: note.tags.join(', ') }]
  })
  return inReadingOrder(rows, ({ x, y }) => ({ x, y }))
}

function idsToShow(scene: BoardScene, view: Box, held: readonly string[], kept: string | null): string[] {
  const ids = new Set(kept === null ? [] : [kept])
  for (const id of held) if (ids.size < MOST_ROWS) ids.add(id)
  for (const note of scene.notesMeeting(view)) if (ids.size < MOST_ROWS) ids.add(note.id)
  return [...ids]
}

export function isSameRow(a: MirrorRow, b: MirrorRow): boolean {
  return (Object.keys(a) as (keyof MirrorRow)[]).every((name) => a[name] === b[name])
}
