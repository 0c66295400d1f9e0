import { NOTE_SIZE } from '../../shared/model/note'
import type { Camera } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'
import type { Holding } from './holdings'

/** One other person's elements. */
export type Marks = { readonly cursor: HTMLElement; readonly tag: HTMLElement }

/** Nearer than this to the right edge a cursor has its name on its left; in pixels. */
const NAME_ROOM = 140

type Shown = Pick<BoardRenderer, 'hand' | 'shownPosition'>

/** Puts everybody's cursor and name where they are shown now. Somebody who holds a note has the name there. */
export function placeMarks(marks: ReadonlyMap<number, Marks>, camera: Camera, shown: Shown): void {
  const holdings = new Map<number, Holding>()
  for (const holding of shown.hand.holdings) if (holding.client !== null) holdings.set(holding.client, holding)
  for (const [client, { cursor, tag }] of marks) {
    const holding = holdings.get(client)
    const isTagged = holding !== undefined && placeTag(tag, holding, camera, shown)
    tag.hidden = !isTagged
    cursor.toggleAttribute('data-nameless', isTagged)
    const at = shown.hand.cursorOf(client)
    cursor.hidden = at === null
    if (at === null) continue
    const point = camera.pageToScreen(at)
    cursor.toggleAttribute('data-at-right', point.x > camera.viewport.width - NAME_ROOM)
    moveTo(cursor, point)
  }
}

/** On the note or the title card that lies highest of those that are held. */
function placeTag(tag: HTMLElement, holding: Holding, camera: Camera, shown: Shown): boolean {
  let top: { x: number; y: number } | null = null
  for (const id of holding.clusters.length > 0 ? holding.clusters : holding.ids) {
    const at = shown.shownPosition(id)
    if (at !== null && (top === null || at.y < top.y)) top = at
  }
  if (top === null) return false
  const screen = camera.pageToScreen(top)
  tag.style.maxWidth = `${Math.max(140, NOTE_SIZE * camera.state.zoom)}px`
  moveTo(tag, screen)
  return true
}

function moveTo(element: HTMLElement, { x, y }: { x: number; y: number }): void {
  element.style.setProperty('translate', `${x.toFixed(1)}px ${y.toFixed(1)}px`)
}
