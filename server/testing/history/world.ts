import type * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes'
import { createRandom } from '../../../shared/testing/seededRandom'
import type { Connection } from '../../room/connection'
import { createMemoryDisk } from '../../store/memoryStore'
import { ManualClock } from '../manualClock'
import { BrokenPromise } from './broken'
import { Line } from './line'
import { Person } from './person'
import { ServerProcess } from './serverProcess'
import { PEOPLE, type Step } from './steps'
import { StoredBoard } from './storedBoard'
import { Watch } from './watch'
import { Works } from './works'

export const BOARD = 'board-1'
const ADDRESS = { kind: 'board', board: BOARD } as const

/** A server, its disk, and people with their lines to it, all of it in one process and in time that stands still. */
export class World {
  readonly clock = new ManualClock(undefined, oneTurn)
  readonly works = new Works()
  readonly people: readonly Person[]
  readonly #disk = createMemoryDisk()
  readonly #stored = new StoredBoard(this.#disk, BOARD)
  readonly #watch = new Watch(this.#stored)
  readonly #random: () => number
  /** Yjs clients whose edits may never come: their device is gone. */
  readonly #lostClients = new Set<number>()
  readonly #log: string[] | null
  readonly #halfOpen: Connection[] = []
  server: ServerProcess

  /** The same seed makes the same people; every third has an observer among them. */
  constructor(seed: number, log: string[] | null) {
    this.#random = createRandom(seed ^ 0x5eed)
    this.#log = log
    this.people = Array.from({ length: PEOPLE }, (_, index) => {
      const role = index === 0 && seed % 3 === 0 ? 'observer' : 'participant'
      return new Person(`${role}-${index}`, role, this.works, this.#newClientId())
    })
    this.server = new ServerProcess(this.#disk, this.clock)
  }

  tell(what: () => string): void {
    this.#log?.push(what())
  }

  #newClientId(): number {
    return Math.floor(this.#random() * 2 ** 32)
  }

  connect(person: Person, isQuick: boolean): void {
    if (person.line !== null) return
    const mayWrite = person.role === 'participant'
    const line: Line = new Line((message) => {
      this.tell(
        () => `    the server to ${person.name}: ${message.kind} ${message.kind === 'ack' ? message.count : ''}`,
      )
      this.#watch.sent(message, line, mayWrite, !this.server.rooms.canSave)
    })
    line.isQuick = isQuick
    const grant = { board: BOARD, role: person.role, person: person.name, keyHash: person.name }
    line.connection = this.server.rooms.connect(line, grant, ADDRESS, { ack: true })
    person.call(line)
  }

  /** So many frames of each direction still arrive. The server hears of it at once, or long after. */
  hangUp(person: Person, arriving: { up: number; down: number }, told: 'now' | 'later' = 'now'): void {
    const { line } = person
    if (line === null) return
    this.deliver(person, arriving)
    if (line.connection !== null) this.#halfOpen.push(line.connection)
    if (told === 'now') this.forgetHalfOpen()
    person.line = null
  }

  /** The server finds out which sockets have nobody at their other end. */
  forgetHalfOpen(): void {
    for (const connection of this.#halfOpen.splice(0)) this.server.rooms.disconnect(connection)
  }

  deliver(person: Person, { up, down }: { up: number; down: number }): void {
    const { line } = person
    if (line === null) return
    const ups = up % (line.up.length + 1)
    const downs = down % (line.down.length + 1)
    this.tell(
      () =>
        `    of ${person.name}'s frames arrive ${ups} of ${line.up.length}, to them ${downs} of ${line.down.length}`,
    )
    for (let i = 0; i < ups; i++) line.deliverUp()
    for (let i = 0; i < downs; i++) person.deliverDown()
  }

  /** Everything in the lines arrives, and what it brings about, until nothing is left; true where anything did. */
  flow(which: (line: Line) => boolean): boolean {
    let hasMoved = false
    for (const person of this.people) {
      const { line } = person
      if (line === null || !which(line)) continue
      while (line.up.length > 0 || line.down.length > 0) {
        hasMoved = true
        while (line.down.length > 0) person.deliverDown()
        while (line.up.length > 0) line.deliverUp()
      }
    }
    return hasMoved
  }

  reload(person: Person): void {
    this.hangUp(person, { up: 0, down: 0 })
    person.reload(this.#newClientId())
  }

  /** An odd program: of several edits the last one is sent first, and the others are still on their way. */
  outOfOrder(person: Person, step: Step): void {
    const { line } = person
    if (line === null || person.role === 'observer' || !line.hasAnswered) return
    while (line.up.length > 0) line.deliverUp()
    line.isQuick = false
    for (const act of ['note', 'insert', 'join'] as const) person.edit({ ...step, act })
    if (line.up.length < 2) return
    person.isOdd = true
    line.overtake()
    line.deliverUp()
  }

  /** What was on this device alone is gone with it. */
  loseDevice(person: Person): void {
    this.hangUp(person, { up: 0, down: 0 })
    for (const client of person.clientIds) this.#lostClients.add(client)
    person.startAnew(this.#newClientId())
    person.hasStrayed = false
    this.#stored.readOn()
    // What an observer has seen is not taken from them.
    const offering = this.people.filter(({ role }) => role === 'participant')
    this.works.keepOnlyWhatIsIn([this.#stored.doc, ...offering.map(({ doc }) => doc)], person.taken)
  }

  /** SIGKILL: some of the last frames still reach the people. */
  async kill(inHand: 'written' | 'lost', arriving: number): Promise<void> {
    for (const person of this.people) {
      this.deliver(person, { up: 0, down: arriving })
      person.line = null
    }
    this.server.kill(inHand)
    await this.#restart()
  }

  async stop(arriving: number): Promise<void> {
    const canSave = !this.server.isBroken
    await this.server.stop()
    for (const person of this.people) {
      const { line } = person
      if (line === null) continue
      if (line.closedWith !== CLOSE.tryLater) throw new BrokenPromise(`SY27: ${person.name} was not told to come again`)
      const left = line.writesReceived - line.acked
      if (canSave && line.hasAnswered && left > 0)
        throw new BrokenPromise(`SY27: ${left} writes of ${person.name} were not acknowledged`)
      this.deliver(person, { up: 0, down: arriving })
      person.line = null
    }
    await this.#restart()
  }

  async #restart(): Promise<void> {
    this.#halfOpen.length = 0
    await oneTurn()
    this.server = new ServerProcess(this.#disk, this.clock)
  }

  /** What must be true at any moment. `edited` is whose board has just been changed. */
  async check(edited: Person | null): Promise<void> {
    await oneTurn()
    for (const { line, name, role, clientIds } of this.people) {
      if (line !== null && line.closedWith !== null)
        throw new BrokenPromise(`${name} was closed with ${line.closedWith}`)
      if (role === 'observer') this.#watch.strangers(clientIds)
    }
    if (edited !== null) this.#watch.readable(edited.doc)
    if (!this.#isAnybodyThere || !this.server.rooms.canSave) return
    const live = await Promise.race([this.#liveDoc(), oneTurn()])
    if (live !== undefined) this.#watch.live(live)
  }

  get #isAnybodyThere(): boolean {
    return this.people.some(({ line }) => line !== null)
  }

  #liveDoc(): Promise<Y.Doc> {
    return this.server.rooms.use(BOARD, (room) => room.doc)
  }

  /** Gives everything the time to arrive where there is a line, then compares. */
  async settle(): Promise<void> {
    this.server.mend()
    this.forgetHalfOpen()
    if (!this.server.rooms.canSave) await this.clock.advance(1_100)
    let isStill = 0
    for (let round = 0; isStill < 2; round++) {
      if (round > 100) throw new BrokenPromise('the talk between server and people never ends')
      isStill = this.flow(() => true) ? 0 : isStill + 1
      await this.clock.advance(20)
    }
    await this.check(null)
    if (!this.server.rooms.canSave) throw new BrokenPromise('SY23: the disk works and the outage goes on')
    const there = this.people.filter(({ line }) => line !== null)
    const away = this.people.filter(({ line }) => line === null).flatMap(({ clientIds }) => clientIds)
    this.#watch.settled(there, await this.#liveDoc(), new Set([...this.#lostClients, ...away]))
  }

  /** Everybody comes back, and then everything that anybody ever made is everywhere, also after one more start. */
  async end(): Promise<void> {
    for (const person of this.people) {
      if (person.hasStrayed) {
        this.hangUp(person, { up: 0, down: 0 })
        person.startAnew(this.#newClientId())
        person.hasStrayed = false
      }
      this.connect(person, true)
    }
    await this.settle()
    this.#expectWorks()
    await this.kill('lost', 0)
    this.#watch.settled([], await this.#liveDoc(), this.#lostClients)
    this.#expectWorks()
  }

  #expectWorks(): void {
    const missing = this.works.missingIn(this.#stored.doc)
    if (missing !== null) throw new BrokenPromise(`O10: ${missing} is gone`)
  }
}

/** All promises that are ready run within one turn. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
