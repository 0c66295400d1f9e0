import { boxContains, expandBox, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'

/** True for a point of the note, as it lies, turned around its middle; `reach` page units around it count too. */
export function isInsideNote(
  note: { readonly x: number; readonly y: number; readonly angle: number },
  point: Point,
  reach: number,
): boolean {
  const half = NOTE_SIZE / 2
  const [dx, dy] = [point.x - note.x - half, point.y - note.y - half]
  const [cos, sin] = [Math.cos(-note.angle), Math.sin(-note.angle)]
  const straight = { x: dx * cos - dy * sin, y: dx * sin + dy * cos }
  return boxContains(expandBox({ x: -half, y: -half, width: NOTE_SIZE, height: NOTE_SIZE }, reach), straight)
}
