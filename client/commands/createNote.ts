import type { Point } from '../../shared/geometry/box'
import { boxContains, centerOf } from '../../shared/geometry/box'
import { findFreePlaceInside } from '../../shared/geometry/freePlaces'
import { createId } from '../../shared/model/ids'
import { NOTE_SIZE } from '../../shared/model/note'
import { isPaletteColor, PALETTE } from '../../shared/model/palette'
import { PLAIN_THINGS } from '../../shared/model/plainThings'
import { createNotes, type NoteDraft } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { isWrittenInOutline, setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { PLACE_GAP, placesBeside, placesNear, takenBoxes } from './freePlaces'
import { clusterAt, readGround } from './ground'
import { placeFor } from './placeWith'
import { boxOfNotes, liveNoteIds, positionOf } from './queries'
import { canBeNew } from './zoneRefusal'

/**
 * Places an empty note with its centre at the page point, in the island that it is on (without a point, where there is room in the view, as near its
 * middle as can be), on the paper that the session has, and opens it. Gives its id; null where the zone there takes none, which is said.
 */
export const createNote: Command<[at?: Point], string | null> = {
  id: 'createNote',
  labelKey: 'command.createNote',
  group: 'note',
  shortcuts: [{ key: 'n' }, { key: 's' }],
  needs: 'write',
  isEnabled: () => true,
  run: (ctx, at) => {
    if (at === undefined && isWrittenInOutline(ctx.session.getState())) return placeFromOutline(ctx)
    const corner = at === undefined ? cornerInView(ctx) : cornerAround(at)
    return placeNote(ctx, corner, { cluster: clusterAt(readGround(ctx), centerAt(corner)) })
  },
}

function centerAt({ x, y }: Point): Point {
  return { x: x + NOTE_SIZE / 2, y: y + NOTE_SIZE / 2 }
}

function cornerAround({ x, y }: Point): Point {
  return { x: x - NOTE_SIZE / 2, y: y - NOTE_SIZE / 2 }
}

/** Where it covers no note and no panel covers it; in a full view on top of what is there, and when too many do, near. */
function cornerInView(ctx: CommandContext): Point {
  const clear = ctx.camera.clearBox()
  const free = findFreePlaceInside(takenBoxes(ctx), NOTE_SIZE, PLACE_GAP, clear)
  if (free !== null) return free
  const middle = centerOf(clear)
  const onTop = untakenCorner(ctx, cornerAround(middle))
  return boxContains(clear, onTop) ? onTop : (placesNear(ctx, middle, 1)[0] ?? onTop)
}

/** Who does not see the board covers nobody's note: beside what is selected, else where there is room in the view. */
function placeFromOutline(ctx: CommandContext): string | null {
  const { selection } = ctx.session.getState()
  const [only] = selection.size === 1 ? selection : []
  const box = only === undefined ? null : boxOfNotes(ctx, [only])
  const view = centerOf(ctx.camera.visibleBox())
  const cluster = only === undefined || box === null ? null : readGround(ctx).homeOf(only)
  const [corner] = box === null ? placesNear(ctx, view, 1) : placesBeside(ctx, box, 1, { cluster })
  return placeNote(ctx, corner ?? view, { cluster })
}

type Placing = Pick<NoteDraft, 'basedOn'> & { readonly cluster: string | null }

/** Creates an empty note with its top left there, selects it and opens its text; left without one, it goes again. Null where a zone takes none. */
export function placeNote(ctx: CommandContext, corner: Point, { cluster, ...more }: Placing): string | null {
  const origin = cluster === null ? undefined : readGround(ctx).origins.get(cluster)
  const home = cluster === null || origin === undefined ? null : { id: cluster, origin }
  const place = placeFor(ctx, home, { x: Math.round(corner.x), y: Math.round(corner.y) })
  const [kind] = PLAIN_THINGS
  if (!canBeNew(ctx, kind, place)) return null
  const id = createId()
  const { color } = ctx.session.getState()
  const draft = {
    ...{ id, text: '', place },
    color: isPaletteColor(color) ? color : PALETTE[0],
    author: ctx.author,
    createdAt: ctx.now(),
    ...more,
  }
  createNotes(ctx.doc, [draft], new LocalEdit())
  setSelection(ctx.session, [id])
  ctx.session.setState({ editing: id, newNote: id, tool: 'select' })
  return id
}

const STEP = 28

/** The corner, or the first one down to the right of it that is no other note's. */
function untakenCorner(ctx: CommandContext, corner: Point): Point {
  const taken = liveNoteIds(ctx).flatMap((id) => {
    const note = ctx.projection.notes.get(id)
    return note === undefined ? [] : [positionOf(ctx, note)]
  })
  let free = corner
  while (taken.some((at) => Math.abs(at.x - free.x) < STEP / 2 && Math.abs(at.y - free.y) < STEP / 2)) {
    free = { x: free.x + STEP, y: free.y + STEP }
  }
  return free
}
