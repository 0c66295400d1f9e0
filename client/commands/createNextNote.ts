import { NOTE_SIZE } from '../../shared/model/note'
import type { Command } from './command'
import { freeCorner, placeNote } from './createNote'
import { positionOf } from './queries'

export type Side = 'right' | 'left' | 'below' | 'above'

const GAP = 24
const STEPS: Readonly<Record<Side, { x: number; y: number }>> = {
  right: { x: NOTE_SIZE + GAP, y: 0 },
  left: { x: -NOTE_SIZE - GAP, y: 0 },
  below: { x: 0, y: NOTE_SIZE + GAP },
  above: { x: 0, y: -NOTE_SIZE - GAP },
}

/** While writing: an empty note beside this one, opened at once. */
export const createNextNote: Command<[from: string, side: Side], string> = {
  id: 'createNextNote',
  labelKey: 'command.createNote',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, from) => ctx.canWrite && ctx.projection.notes.has(from),
  run: (ctx, from, side) => {
    const note = ctx.projection.notes.get(from)
    const at = note === undefined ? ctx.camera.visibleBox() : positionOf(ctx, note)
    return placeNote(ctx, freeCorner(ctx, { x: at.x + STEPS[side].x, y: at.y + STEPS[side].y }))
  },
}
