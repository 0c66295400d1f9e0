import * as Y from 'yjs'
import { type Child, startChild } from '../children/child'
import type { Contender, RoomAddress, Running } from '../contenders/contender'
import { cpuMs, memoryMb } from '../measure/processUse'
import { readMetric, untilNoRooms } from '../measure/readMetric'
import type { GuestsRequest } from './guests.child'

const GUESTS = new URL('guests.child.ts', import.meta.url)

/** Memory in MB, CPU in ms since the server's start. */
export type Use = { rss: number; cpu: number; at: number }

/** A server with many rooms, and the process with a client in each. */
export class IdleServer {
  readonly contender: Contender
  readonly #server: Running
  readonly #guests: Child<GuestsRequest, null> = startChild(GUESTS)
  #first: RoomAddress | null = null

  constructor(contender: Contender, server: Running) {
    this.contender = contender
    this.#server = server
  }

  async use(): Promise<Use> {
    const { pid } = this.#server
    return { rss: (await memoryMb(pid)).rss, cpu: await cpuMs(pid), at: performance.now() }
  }

  /** Makes the rooms, puts a client into each, and has it write `updates` there as one. */
  async fill(rooms: number, updates: readonly Uint8Array[]): Promise<void> {
    const addresses: RoomAddress[] = []
    for (let made = 0; made < rooms; made++) addresses.push(await this.#server.makeRoom())
    this.#first = addresses[0] ?? null
    const update = Buffer.from(Y.mergeUpdates([...updates])).toString('base64')
    await this.#guests.ask({ do: 'enter', addresses, update })
  }

  async empty(): Promise<void> {
    await this.#guests.ask({ do: 'leave' })
  }

  /** See `readMetric`. */
  async metric(name: string): Promise<number | null> {
    return this.#first === null ? null : await readMetric(this.#first, name)
  }

  async untilNoRooms(): Promise<void> {
    if (this.#first !== null) await untilNoRooms(this.#first)
  }

  async end(): Promise<void> {
    await this.#guests.kill()
    await this.#server.stop()
  }
}
