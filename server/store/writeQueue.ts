import type { LevelHandle, Put } from './levelHandle'
import { boardOfRoom } from './storeChecks'
import type { Head } from './storedValue'

/** What a write will do, worked out before any of it is done. */
export type Plan<T> = {
  puts: Put[]
  /** How far rooms will have come. */
  heads?: ReadonlyMap<string, Head>
  /** A board whose rooms will be gone. */
  forget?: string
  result: T
}

/** Gives how far a room has come, counting what is planned before in the same batch. */
export type HeadOf = (room: string) => Head

export type Write<T> = {
  /** Rooms whose heads `plan` asks for. */
  rooms: Iterable<string>
  /** Roughly what it will write. */
  bytes: number
  /** For a plan that reads the database: nothing of others may be waiting in its batch. */
  alone?: boolean
  plan(headOf: HeadOf): Plan<T> | Promise<Plan<T>>
}

type Waiting = Write<unknown> & { resolve(result: unknown): void; reject(error: unknown): void }

const BATCH_BYTES = 4 * 1024 * 1024

/**
 * Carries out writes in the order of the calls. One batch is in flight; what is asked for meanwhile shares the next
 * one, and with it one sync of the disk. A batch that fails rejects all its writes and moves no number.
 */
export class WriteQueue {
  #handle: LevelHandle
  #readHead: (room: string) => Promise<Head>
  #heads = new Map<string, Head>()
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null

  constructor(handle: LevelHandle, readHead: (room: string) => Promise<Head>) {
    this.#handle = handle
    this.#readHead = readHead
  }

  add<T>(write: Write<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ ...write, resolve: (result) => resolve(result as T), reject })
      this.#running ??= this.#run()
    })
  }

  /** Resolves when nothing is waiting any more. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running
  }

  async #run(): Promise<void> {
    // Lets calls of the same turn into the first batch.
    await Promise.resolve()
    while (this.#waiting.length > 0) await this.#writeBatch(this.#takeBatch())
    this.#running = null
  }

  #takeBatch(): Waiting[] {
    let bytes = 0
    let count = 0
    for (const write of this.#waiting) {
      bytes += write.bytes
      if (count > 0 && (bytes > BATCH_BYTES || write.alone)) break
      count++
      if (write.alone) break
    }
    return this.#waiting.splice(0, count)
  }

  async #writeBatch(writes: Waiting[]): Promise<void> {
    const puts: Put[] = []
    const planned = new Map<string, Head>()
    const forgotten: string[] = []
    const succeed: (() => void)[] = []
    const fail: ((error: unknown) => void)[] = []
    for (const write of writes) {
      try {
        for (const room of write.rooms) await this.#knowHead(room)
        const plan = await write.plan((room) => this.#headOf(room, planned))
        for (const put of plan.puts) puts.push(put)
        for (const [room, head] of plan.heads ?? []) planned.set(room, head)
        if (plan.forget !== undefined) forgotten.push(plan.forget)
        succeed.push(() => write.resolve(plan.result))
        fail.push(write.reject)
      } catch (error) {
        write.reject(error)
      }
    }
    try {
      if (puts.length > 0) await this.#handle.write(puts)
    } catch (error) {
      for (const reject of fail) reject(error)
      return
    }
    for (const [room, head] of planned) this.#heads.set(room, head)
    for (const board of forgotten) this.#forget(board)
    for (const resolve of succeed) resolve()
  }

  async #knowHead(room: string): Promise<void> {
    if (!this.#heads.has(room)) this.#heads.set(room, await this.#readHead(room))
  }

  #headOf(room: string, planned: ReadonlyMap<string, Head>): Head {
    const head = planned.get(room) ?? this.#heads.get(room)
    if (head === undefined) throw new Error(`The write did not name room "${room}"`)
    return head
  }

  #forget(board: string): void {
    for (const room of this.#heads.keys()) if (boardOfRoom(room) === board) this.#heads.delete(room)
  }
}
