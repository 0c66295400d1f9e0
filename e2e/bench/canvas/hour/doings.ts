import type { Point } from '../../../../shared/geometry/box'
import { clustersOf, notesOf } from '../../../../shared/model/board'
import { textOf } from '../../../../shared/model/entry'
import { PALETTE } from '../../../../shared/model/palette'
import { pagePlace } from '../../../../shared/model/place'
import { RELATION_SIGNS } from '../../../../shared/model/relation'
import { setBolts } from '../../../../shared/operations/bolts'
import { renameCluster } from '../../../../shared/operations/clusters'
import { gather, putInto } from '../../../../shared/operations/gathering'
import { moveThings } from '../../../../shared/operations/moveThings'
import { createNotes, deleteNotes, setNoteText, tagNotes } from '../../../../shared/operations/notes'
import { SystemEdit } from '../../../../shared/operations/origin'
import { createRelations, relateProblem, writeRelation } from '../../../../shared/operations/relations'
import type { Doing } from './hourPhases'
import type { Participant } from './participant'
import { freeCell, nearestOf, readWall, slotIn, type WallThing } from './wallOfHour'

/** Yields how many simulated ms go by. */
export type Life = Generator<number, void>

const BY = new SystemEdit('server')
const MOST_IN_CLUSTER = 8
/** A note rather joins a cluster than begins one. */
const JOINS = 0.72
/** Page units. */
const FARTHEST_MOVE = 500
const TAGS = ['to check', 'quick', 'costly', 'dream']

/** How each thing is done. Where there is nothing to do it with, nothing is done. */
export const DOING: Readonly<Record<Doing, (by: Participant) => Life>> = {
  write: (by) => writeNote(by, by.nextPlace(), null),

  *buildOn(by) {
    const base = by.pick(readWall(by.seat.room.doc).notes)
    if (base !== undefined) yield* writeNote(by, by.nextPlace(), base.id)
  },

  *move(by) {
    const note = by.pick(readWall(by.seat.room.doc).loose)
    if (note !== undefined) yield* moveBy(by, note)
  },

  *moveCluster(by) {
    const cluster = by.pick(readWall(by.seat.room.doc).outermost)
    if (cluster !== undefined) yield* moveBy(by, cluster)
  },

  *gather(by) {
    const { loose, leaves } = readWall(by.seat.room.doc)
    const note = by.pick(loose)
    if (note === undefined) return
    const open = leaves.filter(({ count }) => count < MOST_IN_CLUSTER)
    if (open.length > 0 && by.random() < JOINS) yield* join(by, note, nearestOf(open, note.at))
    else {
      const other = nearestOf(
        loose.filter(({ id }) => id !== note.id),
        note.at,
      )
      if (other !== undefined) yield* beginCluster(by, note, other)
    }
  },

  *title(by) {
    const { room } = by.seat
    const bare = [...clustersOf(room.doc)].filter(([id]) => textOf(clustersOf(room.doc).get(id), 'title')?.length === 0)
    const [id] = by.pick(bare) ?? []
    if (id === undefined) return
    yield* by.type(by.sentence(6), id, (text) => by.seat.edit((doc) => renameCluster(doc, id, text, BY)))
  },

  *nest(by) {
    const { outermost } = readWall(by.seat.room.doc)
    const cluster = by.pick(outermost)
    const others = outermost.filter(({ id }) => id !== cluster?.id)
    const other = cluster === undefined ? undefined : nearestOf(others, cluster.at)
    if (cluster === undefined || other === undefined) return
    const points = new Map([cluster, other].map(({ id, at }) => [id, at]))
    const origin = { x: Math.min(cluster.at.x, other.at.x), y: Math.min(cluster.at.y, other.at.y) }
    yield* by.pointTo(cluster.at)
    by.seat.edit((doc) => gather(doc, draft(by, origin), { notes: new Map(), clusters: points }, BY))
  },

  *relate(by) {
    const { outermost } = readWall(by.seat.room.doc)
    const from = by.pick(outermost)
    const near = [...outermost].sort((a, b) => far(a.at, from?.at) - far(b.at, from?.at)).slice(1, 6)
    const to = by.pick(near)
    if (from === undefined || to === undefined) return
    if (relateProblem(by.seat.room.doc, { from: from.id, to: to.id }) !== null) return
    const id = by.seat.room.freshId()
    const sign = by.pick(RELATION_SIGNS) ?? 'link'
    yield* by.pointTo(to.at)
    by.seat.edit((doc) => createRelations(doc, [{ id, from: from.id, to: to.id, sign }], BY))
    let before = ''
    yield* by.type(by.sentence(2), null, (text) => {
      by.seat.edit((doc) => writeRelation(doc, id, text, BY, before))
      before = text
    })
  },

  *bolt(by) {
    const note = by.pick(readWall(by.seat.room.doc).notes)
    if (note === undefined) return
    yield* by.pointTo(note.at)
    const bolt = { id: by.seat.room.freshId(), on: note.id, in: note.home, author: by.seat.person.name }
    by.seat.edit((doc) => setBolts(doc, [{ ...bolt, createdAt: Date.now() }], BY))
  },

  *tag(by) {
    const note = by.pick(readWall(by.seat.room.doc).notes)
    if (note === undefined) return
    yield* by.pointTo(note.at)
    by.seat.edit((doc) => tagNotes(doc, [note.id], [by.pick(TAGS) ?? ''], BY))
  },

  *discard(by) {
    const note = by.pick(readWall(by.seat.room.doc).loose)
    if (note === undefined) return
    yield* by.pointTo(note.at)
    by.seat.edit((doc) => deleteNotes(doc, [note.id], Date.now(), BY, by.seat.person.name))
  },

  *point(by) {
    const note = by.pick(readWall(by.seat.room.doc).notes)
    yield* by.pointTo(note?.at ?? by.nextPlace())
  },
}

function* writeNote(by: Participant, at: Point, basedOn: string | null): Life {
  const id = by.seat.room.freshId()
  const made = { author: by.seat.person.name, createdAt: Date.now(), color: by.pick(PALETTE) ?? 'yellow' }
  const note = { ...made, id, text: '', place: pagePlace(at.x, at.y), ...(basedOn !== null && { basedOn }) }
  by.seat.edit((doc) => createNotes(doc, [note], BY))
  yield* by.type(by.sentence(4 + Math.floor(by.random() * 6)), id, (text) => {
    if (notesOf(by.seat.room.doc).has(id)) by.seat.edit((doc) => setNoteText(doc, id, text, BY))
  })
}

function* moveBy(by: Participant, { id, at }: WallThing): Life {
  const angle = by.random() * 2 * Math.PI
  const reach = by.random() * FARTHEST_MOVE
  const way = { x: Math.round(Math.cos(angle) * reach), y: Math.round(Math.sin(angle) * reach) }
  yield* by.drag(id, at, way, () => by.seat.edit((doc) => moveThings(doc, new Map([[id, way]]), BY)))
}

function* join(by: Participant, note: WallThing, cluster: (WallThing & { count: number }) | undefined): Life {
  if (cluster === undefined) return
  const to = slotIn(cluster)
  const placement = { notes: new Map([[note.id, to]]), clusters: new Map() }
  yield* by.drag(note.id, note.at, wayTo(note.at, to), () => {
    by.seat.edit((doc) => putInto(doc, placement, cluster.id, BY))
  })
}

function* beginCluster(by: Participant, note: WallThing, other: WallThing): Life {
  const made = draft(by, freeCell(by.seat.room))
  const own = { id: made.id, at: made.origin }
  const [first, second] = [slotIn({ ...own, count: 0 }), slotIn({ ...own, count: 1 })]
  const notes = new Map([
    [other.id, first],
    [note.id, second],
  ])
  yield* by.drag(note.id, note.at, wayTo(note.at, second), () => {
    by.seat.edit((doc) => gather(doc, made, { notes, clusters: new Map() }, BY))
  })
}

function draft(by: Participant, origin: Point) {
  const made = { author: by.seat.person.name, createdAt: Date.now(), color: by.pick(PALETTE) ?? 'blue' }
  return { ...made, id: by.seat.room.freshId(), origin, in: null }
}

function wayTo(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y }
}

function far(a: Point, b: Point | undefined): number {
  return b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y)
}
