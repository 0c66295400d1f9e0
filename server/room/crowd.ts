import type { AwarenessTable } from './awarenessTable'
import type { Member } from './member'
import { centreOf, nearest } from './nearest'
import type { Present } from './present'

/** Up to so many people everybody is told of everybody: to choose costs more than it saves. */
export const CROWD = 120
/** With more, of so many movements at a time. */
const NEAREST = 50

/** A crowd's cursors travel as often as our client sends them. */
const EVERY_MS = 50
/** Within this everybody is told of everybody: y-protocols forgets after 30 s whom it heard nothing of, and says the
 * own state every 15 to 18 s. */
const RENEW_MS = 10_000
/** How often it is looked up anew who is near somebody; each tick does it for some. */
const LOOK_MS = 500

/** Who is near a socket's person, the nearest first, with what it was sent of each. */
type View = Map<Present, Uint8Array | null>

/** One tick of a crowd: who is here, whom everybody is told of, and how many look around anew. */
export type CrowdTick = { people: readonly Present[]; told: readonly Present[]; looks: number }

/**
 * Whom a room of many tells of whom. Everybody hears at once who comes, goes and does something else, and in turns of
 * everybody; a movement reaches those near it.
 */
export class Crowd {
  readonly #table: AwarenessTable
  readonly #members: ReadonlySet<Member>
  readonly #views = new Map<Member, View>()
  #turns: Iterator<Member, undefined>
  #at = Number.NEGATIVE_INFINITY
  /** The last tick left somebody out. */
  #isBehind = false
  /** Sockets that it has yet to be looked up for since somebody was told of last. */
  #toLookFor = 0

  constructor(table: AwarenessTable, members: ReadonlySet<Member>) {
    this.#table = table
    this.#members = members
    this.#turns = members.values()
  }

  forget(member: Member): void {
    this.#views.delete(member)
  }

  /** True while not everybody knows by whom they are now. */
  get isLooking(): boolean {
    return this.#toLookFor > 0 && this.#table.size > CROWD
  }

  /** Begins a tick; null where it is too early for one. */
  begin(now: number): CrowdTick | null {
    const passed = now - this.#at
    if (passed < EVERY_MS) return null
    this.#at = now
    const people = this.#table.all()
    const turn = Math.min(this.#isBehind ? passed : EVERY_MS, RENEW_MS) / RENEW_MS
    const told = this.#dueToAll(Math.ceil(people.length * turn), now)
    this.#table.tell(told)
    this.#isBehind = this.#table.untold.size > 0
    if (told.length > 0) this.#toLookFor = this.#members.size
    return { people, told, looks: Math.ceil((this.#members.size * Math.min(passed, LOOK_MS)) / LOOK_MS) }
  }

  /** Who has something new or is gone, and of the others those who wait for longest. */
  #dueToAll(turn: number, now: number): Present[] {
    const due: Present[] = []
    let place = 0
    for (const one of this.#table.untold.values()) if (place++ < turn || one.mayTell(now)) due.push(one)
    return due
  }

  /** Ends a tick. Not sooner: who goes away in it is to be seen to go by those who were near. */
  end({ people, looks }: CrowdTick): void {
    const centre = centreOf(people)
    this.#toLookFor -= Math.min(looks, this.#toLookFor)
    for (let left = looks; left > 0; left--) {
      const member = this.#whoseTurn()
      if (member !== undefined) this.#look(member, people, centre)
    }
  }

  #whoseTurn(): Member | undefined {
    const turn = this.#turns.next()
    if (!turn.done) return turn.value
    this.#turns = this.#members.values()
    return this.#turns.next().value
  }

  /** An observer, a screen and who has told of no cursor look from where most is going on. */
  #look(member: Member, people: readonly Present[], centre: { x: number; y: number }): View {
    const own = this.#table.of(member)
    const { id, editing } = own ?? { id: 0, editing: null }
    const at = own === null || Number.isNaN(own.x) ? centre : own
    const before = this.#views.get(member)
    const view: View = new Map()
    for (const one of nearest({ id, editing, x: at.x, y: at.y }, people, NEAREST)) {
      view.set(one, before?.get(one) ?? one.told)
    }
    this.#views.set(member, view)
    return view
  }

  /** The movements of those near it that a socket is to be sent in this tick. */
  movementsFor(member: Member, { people }: CrowdTick): Uint8Array[] {
    const view = this.#views.get(member) ?? this.#look(member, people, centreOf(people))
    const movements: Uint8Array[] = []
    for (const [one, sent] of view) {
      if (sent === one.bytes) continue
      if (one.told !== one.bytes) movements.push(one.bytes)
      view.set(one, one.bytes)
    }
    return movements
  }
}
