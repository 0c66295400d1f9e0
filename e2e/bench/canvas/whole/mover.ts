import type * as Y from 'yjs'
import type { Point } from '../../../../shared/geometry/box'
import { clustersOf, notesOf } from '../../../../shared/model/board'
import type { Place } from '../../../../shared/model/place'
import type { DocumentClient } from '../../wire/documentClient'

/** What a person takes in hand at once: a note, a cluster, or notes together; `at` is where they take it, on the page. */
export type Thing = { readonly ids: readonly string[]; readonly at: Point }

/** Steps of a twentieth of a second: a drag, and a rest after it. */
const DRAG_STEPS = 30
const REST_STEPS = 6

/** Somebody who drags one thing after the other a way off, and the next time back. */
export class Mover {
  private step: number
  private turn = 0
  private presences = 0
  private readonly away = new Map<Thing, boolean>()

  constructor(
    private readonly client: DocumentClient,
    private readonly person: { readonly name: string; readonly yjsClient: number; readonly way: Point },
    private readonly things: readonly Thing[],
    startsAt: number,
  ) {
    this.step = startsAt % (DRAG_STEPS + REST_STEPS)
  }

  /** Call it twenty times a second. */
  next(): void {
    const thing = this.things[this.turn % this.things.length]
    if (thing === undefined) return
    const isAway = this.away.get(thing) === true
    const sign = isAway ? -1 : 1
    const start = isAway ? plus(thing.at, this.person.way, 1) : thing.at
    this.step++
    if (this.step <= DRAG_STEPS) this.present(start, times(this.person.way, (sign * this.step) / DRAG_STEPS), thing.ids)
    else if (this.step === DRAG_STEPS + 1) {
      this.write(thing, times(this.person.way, sign))
      this.away.set(thing, !isAway)
      this.present(plus(start, this.person.way, sign), { x: 0, y: 0 }, [])
    } else if (this.step > DRAG_STEPS + REST_STEPS) {
      this.step = 0
      this.turn++
    }
  }

  private present(start: Point, { x: dx, y: dy }: Point, ids: readonly string[]): void {
    const { name, yjsClient } = this.person
    const drag = ids.length === 0 ? null : { ids, dx, dy }
    const cursor = { x: start.x + dx, y: start.y + dy }
    const state = JSON.stringify({ person: { id: name, name }, cursor, drag, editing: null })
    this.client.socket.present({ id: yjsClient, clock: ++this.presences, state })
  }

  /** As the release of a drag beside everything does: one write of `place` each. */
  private write({ ids }: Thing, { x, y }: Point): void {
    this.client.doc.clientID = this.person.yjsClient
    this.client.edit((doc) => {
      for (const id of ids) {
        const entry = entryOf(doc, id)
        const place = entry?.get('place') as Place | undefined
        if (place === undefined) continue
        const moved = { x: place.x + x, y: place.y + y, pageX: place.pageX + x, pageY: place.pageY + y }
        entry?.set('place', { ...place, ...moved })
      }
    })
  }
}

function entryOf(doc: Y.Doc, id: string) {
  return notesOf(doc).get(id) ?? clustersOf(doc).get(id)
}

function times({ x, y }: Point, by: number): Point {
  return { x: x * by, y: y * by }
}

function plus(a: Point, b: Point, sign: number): Point {
  return { x: a.x + b.x * sign, y: a.y + b.y * sign }
}
