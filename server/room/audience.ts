import type { CloseCode } from '../../shared/protocol/closeCodes'
import type { Grant } from '../auth/grant'
import { AwarenessTable } from './awarenessTable'
import type { Clock } from './clock'
import { awarenessFrame } from './frames'
import type { Member } from './member'
import type { RoomMetrics } from './roomMetrics'

const SILENCE_MS = 15_000

/** The sockets of one room: who is told what, and when. */
export class Audience {
  readonly members = new Set<Member>()
  readonly #awareness = new AwarenessTable()
  readonly #ackDue = new Set<Member>()
  readonly #clock: Clock
  readonly #metrics: RoomMetrics

  constructor(clock: Clock, metrics: RoomMetrics) {
    this.#clock = clock
    this.#metrics = metrics
  }

  join(member: Member): void {
    this.members.add(member)
    if (this.#awareness.size > 0) this.sendPresence(member)
  }

  /** True where the others must be told. */
  leave(member: Member): boolean {
    if (!this.members.delete(member)) return false
    this.#ackDue.delete(member)
    return this.#awareness.leave(member)
  }

  /** True where there is something to tell at the next tick. Throws as AwarenessTable.receive. */
  receiveAwareness(member: Member, payload: Uint8Array): boolean {
    return this.#awareness.receive(member, payload)
  }

  sendPresence(member: Member): void {
    member.send(awarenessFrame(this.#awareness.all()), this.#clock.elapsed())
  }

  broadcast(frame: Uint8Array): void {
    const now = this.#clock.elapsed()
    for (const member of this.members) member.send(frame, now)
  }

  /** True where somebody's newest state has not been sent. */
  get hasNews(): boolean {
    return this.#awareness.hasNews
  }

  /** One frame with the newest of each; a slow reader gets them all once it has caught up. */
  sendAwareness(): void {
    const news = this.#awareness.takeNews()
    const now = this.#clock.elapsed()
    const frame = news.length > 0 ? awarenessFrame(news) : null
    for (const member of this.members) {
      if (!member.keepsUp) member.missedAwareness ||= frame !== null
      else if (member.missedAwareness) {
        member.missedAwareness = false
        member.send(awarenessFrame([...this.#awareness.all(), ...news.filter((e) => e.state === 'null')]), now)
      } else if (frame !== null) member.send(frame, now)
    }
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
