import type * as Y from 'yjs'
import { readLead } from '../../../shared/facilitation/lead'
import { CLOSE } from '../../../shared/protocol/closeCodes'
import { createRandom } from '../../../shared/testing/seededRandom'
import { BoardSnapshots } from '../../room/boardSnapshots'
import type { Connection } from '../../room/connection'
import { createMemoryDisk, createMemoryStore } from '../../store/memoryStore'
import { begin, freeze } from '../leading'
import { ManualClock } from '../manualClock'
import { BrokenPromise } from './broken'
import { Lead } from './lead'
import { Line } from './line'
import { Person } from './person'
import { ServerProcess } from './serverProcess'
import { PEOPLE, type Step } from './steps'
import { StoredBoard } from './storedBoard'
import { Watch } from './watch'
import { Works } from './works'

export const BOARD = 'board-1'
const STAGE = `${BOARD}.stage`
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
  readonly lead: Lead
  /** How many records there were when a lock was known to hold, and how many changes of who leads. */
  #locked: { records: number; changes: number } | null = null
  server: ServerProcess

  /** The same seed makes the same people; every third has an observer among them, every second one who leads. */
  constructor(seed: number, log: string[] | null) {
    this.#random = createRandom(seed ^ 0x5eed)
    this.#log = log
    this.people = Array.from({ length: PEOPLE }, (_, index) => {
      const isLeading = index === 1 && seed % 2 === 0
      const role = index === 0 && seed % 3 === 0 ? 'observer' : isLeading ? 'facilitator' : 'participant'
      return new Person(`${role}-${index}`, role, this.works, this.#newClientId())
    })
    this.server = new ServerProcess(this.#disk, this.clock)
    this.lead = new Lead(STAGE, () => this.server.rooms, this.#newClientId())
  }

  tell(what: () => string): void {
    this.#log?.push(what())
  }

  #newClientId(): number {
    return Math.floor(this.#random() * 2 ** 32)
  }

  connect(person: Person, isQuick: boolean): void {
    if (person.line !== null) return
    const mayWrite = person.role !== 'observer'
    const line: Line = new Line((message) => {
      this.tell(
        () => `    the server to ${person.name}: ${message.kind} ${message.kind === 'ack' ? message.count : ''}`,
      )
      const mayBeRefused = person.role === 'participant' && this.lead.mayLock
      this.#watch.sent(message, line, { mayWrite, mayBeRefused, isOutage: !this.server.rooms.canSave })
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

  /** Whom the server closed since it takes again what it refused opens a new line, which offers everything in its order. */
  #comeBack(): void {
    for (const person of this.people) {
      if (person.line === null || !person.line.isLifted) continue
      this.tell(() => `    ${person.name} comes back after a lock`)
      this.hangUp(person, { up: 0, down: 0 })
      this.connect(person, true)
    }
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
    const offering = this.people.filter(({ role }) => role !== 'observer')
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
      if (!line.isLifted && line.closedWith !== CLOSE.tryLater)
        throw new BrokenPromise(`SY27: ${person.name} was not told to come again`)
      const left = line.writesReceived - line.acked
      if (canSave && !line.isLifted && line.hasAnswered && left > 0)
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
    this.#comeBack()
    for (const { line, name, role, clientIds } of this.people) {
      if (line !== null && line.closedWith !== null)
        throw new BrokenPromise(`${name} was closed with ${line.closedWith}`)
      if (role === 'observer') this.#watch.strangers(clientIds)
    }
    if (this.#locked?.changes === this.lead.changes) {
      const participants = this.people.filter(({ role }) => role === 'participant')
      this.#watch.locked(this.#locked.records, participants)
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
    let isLed = false
    this.lead.change().then(() => {
      isLed = true
      isStill = 0
    }, lost)
    for (let round = 0; isStill < 2 || !isLed; round++) {
      if (round > 100) throw new BrokenPromise('the talk between server and people never ends')
      this.#comeBack()
      isStill = this.flow(() => true) ? 0 : isStill + 1
      await this.clock.advance(20)
    }
    this.lead.mayLock = this.lead.isLocking
    await this.check(null)
    if (!this.server.rooms.canSave) throw new BrokenPromise('SY23: the disk works and the outage goes on')
    const there = this.people.filter(({ line }) => line !== null)
    const away = this.people.filter(({ line }) => line === null).flatMap(({ clientIds }) => clientIds)
    const refused = there.filter(({ isAhead }) => isAhead).flatMap(({ clientIds }) => clientIds)
    this.#watch.settled(there, await this.#liveDoc(), new Set([...this.#lostClients, ...away, ...refused]))
    await this.#expectSnapshots()
    const { isLocking, changes } = this.lead
    this.#locked = isLocking ? { records: this.#stored.readOn(), changes } : null
  }

  /** One is kept of each change of phase, and none twice. */
  async #expectSnapshots(): Promise<void> {
    const { phase } = await this.server.rooms.use(STAGE, (room) => readLead(room.doc))
    // What the disk did not take is tried again every second.
    await this.clock.advance(1_100)
    const snapshots = new BoardSnapshots(createMemoryStore(this.#disk))
    const last = await snapshots.lastPhase(BOARD)
    if (last?.id !== phase?.id) throw new BrokenPromise(`SY81: ${phase?.id} is on, and what is kept says ${last?.id}`)
    const phases = (await snapshots.list(BOARD)).map((kept) => kept.phase)
    if (phases.some((left, i) => i > 0 && left === phases[i - 1])) throw new BrokenPromise('SY81: one is there twice')
  }

  /** Everybody comes back, and then everything that anybody ever made is everywhere, also after one more start. */
  async end(): Promise<void> {
    this.lead.change(letGo).catch(lost)
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

/** What is lost on the way to the server goes along with what is told it next. */
function lost(): void {}

/** Everybody may write again. */
function letGo(stage: Y.Doc): void {
  begin(stage, 'write')
  freeze(stage, false)
}

/** All promises that are ready run within one turn. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
