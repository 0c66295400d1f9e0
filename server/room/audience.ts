import type { CloseCode } from '../../shared/protocol/closeCodes'
import type { Grant } from '../auth/grant'
import { awarenessFrame } from './awarenessEntries'
import { AwarenessTable } from './awarenessTable'
import type { Clock } from './clock'
import { CROWD, Crowd } from './crowd'
import type { IsPerson } from './forgery'
import type { Member } from './member'
import type { Present } from './present'
import type { RoomMetrics } from './roomMetrics'

const SILENCE_MS = 15_000

export type AudienceDeps = {
  clock: Clock
  metrics: RoomMetrics
  /** Tells whose ids a link alone may not speak for; by default it may for any. */
  isPerson?: IsPerson
}

const nobody = () => false

/** The sockets of one room: who is told what, and when. */
export class Audience {
  readonly members = new Set<Member>()
  readonly #awareness: AwarenessTable
  readonly #crowd: Crowd
  readonly #ackDue = new Set<Member>()
  readonly #clock: Clock
  readonly #metrics: RoomMetrics
  /** Called where the server has said something. */
  onSaid: () => void = () => {}

  constructor({ clock, metrics, isPerson = nobody }: AudienceDeps) {
    this.#clock = clock
    this.#metrics = metrics
    this.#awareness = new AwarenessTable(isPerson)
    this.#crowd = new Crowd(this.#awareness, this.members)
  }

  join(member: Member): void {
    this.members.add(member)
    if (this.#awareness.size > 0) this.sendPresence(member)
  }

  /** True where the others must be told. */
  leave(member: Member): boolean {
    if (!this.members.delete(member)) return false
    this.#ackDue.delete(member)
    this.#crowd.forget(member)
    return this.#awareness.leave(member)
  }

  /** True where there is something to tell at the next tick. Throws as AwarenessTable.receive. */
  receiveAwareness(member: Member, payload: Uint8Array): boolean {
    return this.#awareness.receive(member, payload)
  }

  /** What the server says here, as somebody of its own, with the next tick; null takes it back. */
  say(state: object | null): void {
    if (this.#awareness.say(state)) this.onSaid()
  }

  sendPresence(member: Member): void {
    member.send(awarenessFrame(bytesOf(this.#awareness.all())), this.#clock.elapsed())
  }

  /** Sends an edit to everybody. */
  broadcast(frame: Uint8Array): void {
    const now = this.#clock.elapsed()
    for (const member of this.members) member.send(frame, now)
  }

  /** False where everybody has heard all there is to hear. */
  get needsTick(): boolean {
    return this.#awareness.untold.size > 0 || this.#crowd.isLooking
  }

  /** One frame with the newest of each; a slow reader gets them all once it has caught up. */
  sendAwareness(): void {
    const now = this.#clock.elapsed()
    if (this.#awareness.size > CROWD) this.#sendToCrowd(now)
    else {
      const told = [...this.#awareness.untold.values()]
      this.#awareness.tell(told)
      this.#sendNews(told, now, () => [])
    }
  }

  #sendToCrowd(now: number): void {
    const tick = this.#crowd.begin(now)
    if (tick === null) return
    this.#sendNews(tick.told, now, (member) => this.#crowd.movementsFor(member, tick))
    this.#crowd.end(tick)
  }

  #sendNews(told: readonly Present[], now: number, movementsFor: (member: Member) => Uint8Array[]): void {
    const news = bytesOf(told)
    const shared = awarenessFrame(news)
    for (const member of this.members) {
      if (member.missed !== null || !member.keepsUp) this.#tellLater(member, told, now)
      else {
        const movements = movementsFor(member)
        if (movements.length > 0) member.send(awarenessFrame([...news, ...movements]), now)
        else if (news.length > 0) member.send(shared, now)
      }
    }
  }

  /** All at once, when the reader has caught up. */
  #tellLater(member: Member, told: readonly Present[], now: number): void {
    if (member.missed === null && told.length === 0) return
    member.missed ??= new Map()
    for (const one of told) if (one.isGone) member.missed.set(one.id, one.bytes)
    if (!member.keepsUp) return
    const all = this.#awareness.all()
    for (const { id } of all) member.missed.delete(id)
    const left = [...member.missed.values()]
    member.missed = null
    this.#crowd.forget(member)
    member.send(awarenessFrame([...left, ...bytesOf(all)]), now)
  }

  ackSoon(member: Member): void {
    this.#ackDue.add(member)
  }

  sendAcks(): void {
    for (const member of this.#ackDue) member.sendAck(this.#clock.elapsed())
    this.#ackDue.clear()
  }

  /** Keeps y-websocket's watchdog calm, which counts messages and not pings. */
  breakSilence(): void {
    const now = this.#clock.elapsed()
    for (const member of this.members) {
      if (now - member.lastSentAt >= SILENCE_MS) member.send(awarenessFrame([]), now)
    }
  }

  /** Closes the sockets whose grant is meant; true where the others must be told of somebody's leaving. */
  close(code: CloseCode, reason: string, only: (grant: Grant) => boolean): boolean {
    let news = false
    for (const member of [...this.members]) {
      if (!only(member.grant)) continue
      this.#metrics.closed.inc({ code })
      member.close(code, reason)
      if (this.leave(member)) news = true
    }
    return news
  }
}

function bytesOf(people: readonly Present[]): Uint8Array[] {
  return people.map((one) => one.bytes)
}
