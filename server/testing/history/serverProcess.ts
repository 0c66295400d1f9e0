import { pino } from 'pino'
import { Registry } from 'prom-client'
import { BoardSnapshots } from '../../room/boardSnapshots'
import type { Clock } from '../../room/clock'
import { Outage } from '../../room/outage'
import { createRoomMetrics } from '../../room/roomMetrics'
import { RoomRegistry } from '../../room/roomRegistry'
import type { BoardStore } from '../../store/boardStore'
import { type FaultyStore, faultyStore } from '../../store/faultyStore'
import { createMemoryStore, type MemoryDisk } from '../../store/memoryStore'
import type { ManualClock } from '../manualClock'

const UNLOAD_AFTER_MS = 2_000
const FULL = new Error('the disk is full')
const LOG = pino({ level: 'silent' })

/** The rooms as one process has them. Once it is dead it does nothing more: no timer runs, no answer of the disk comes. */
export class ServerProcess {
  readonly rooms: RoomRegistry
  readonly #disk: FaultyStore
  readonly #life = { isOver: false }
  #isBroken = false
  #hanging: PromiseWithResolvers | null = null

  constructor(disk: MemoryDisk, clock: ManualClock) {
    this.#disk = faultyStore(createMemoryStore(disk))
    const mine = mortalClock(clock, this.#life)
    const store = this.#mortalStore()
    this.rooms = new RoomRegistry({
      store,
      snapshots: new BoardSnapshots(store),
      clock: mine,
      outage: new Outage(mine),
      metrics: createRoomMetrics(new Registry()),
      log: LOG,
      unloadAfterMs: UNLOAD_AFTER_MS,
    })
  }

  get isBroken(): boolean {
    return this.#isBroken
  }

  /** The disk answers nothing until it is mended, neither writes nor loads. */
  hang(): void {
    this.#hanging ??= withResolvers()
    this.#disk.hold()
  }

  break(): void {
    this.#isBroken = true
    this.#disk.fail(FULL)
  }

  mend(): void {
    this.#isBroken = false
    this.#disk.recover()
    this.#goOn()
  }

  #goOn(): void {
    this.#disk.release()
    this.#hanging?.resolve()
    this.#hanging = null
  }

  /** What the disk has in hand may still come through, or not. */
  kill(inHand: 'written' | 'lost'): void {
    this.#life.isOver = true
    if (inHand === 'written') this.#goOn()
  }

  /** As SIGTERM does, with a disk that answers, be it to say that it is full. */
  async stop(): Promise<void> {
    const closing = this.rooms.close()
    this.#goOn()
    await closing
    this.#life.isOver = true
  }

  #mortalStore(): BoardStore {
    const store = this.#disk
    const answer = <T>(promise: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        promise.then(
          (value) => this.#life.isOver || resolve(value),
          (error: unknown) => this.#life.isOver || reject(error),
        )
      })
    return {
      ...store,
      commit: (commit) => answer(store.commit(commit)),
      fold: (room, seq, snapshot) => answer(store.fold(room, seq, snapshot)),
      load: (room) => answer((this.#hanging?.promise ?? Promise.resolve()).then(() => store.load(room))),
    }
  }
}

type PromiseWithResolvers = { readonly promise: Promise<void>; readonly resolve: () => void }

function withResolvers(): PromiseWithResolvers {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

function mortalClock(clock: ManualClock, life: { readonly isOver: boolean }): Clock {
  return {
    now: () => clock.now(),
    elapsed: () => clock.elapsed(),
    after: (ms, run) => clock.after(ms, () => life.isOver || run()),
  }
}
