/** Many people in one process join a room within some seconds, each over a socket of their own. */
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { createRandom } from '../../../shared/testing/seededRandom'
import { answerParent } from '../children/answerParent'
import type { RoomAddress } from '../contenders/contender'
import { RoomSocket } from '../wire/roomSocket'
import { isComplete } from './bigBoard'

const GIVE_UP_AFTER_MS = 60_000
/** The second sync step of somebody who has nothing. */
const NOTHING = Uint8Array.of(0, 0)
/** What is shorter cannot be the whole board. */
const LEAST_BYTES = 1_000

export type CrowdRequest = { address: RoomAddress; notes: number; people: number; withinMs: number; seed: number }
export type CrowdAnswer = {
  /** Of each person that got everything: from their connection to their last byte, in ms. */
  waits: number[]
  /** From the first connection until the last person had everything. */
  lastMs: number
  /** What this process used itself: near as much as the whole took, it measures itself. */
  cpuMs: number
}

answerParent<CrowdRequest, CrowdAnswer>(async ({ address, notes, people, withinMs, seed }) => {
  const random = createRandom(seed)
  const contents = new Contents(notes)
  const cpu = process.cpuUsage()
  const began = performance.now()
  const joins = Array.from({ length: people }, () => join(address, random() * withinMs, contents))
  const joined = await Promise.all(joins)
  const got = joined.filter((at) => at !== null)
  const used = process.cpuUsage(cpu)
  const lastMs = Math.max(0, ...got.map(({ at }) => at - began))
  return { waits: got.map(({ ms }) => ms), lastMs, cpuMs: (used.user + used.system) / 1_000 }
})

/**
 * Knows which messages carried the whole board. Applying each in this process would take minutes, and all people get
 * the same one: so each different one is applied once.
 */
class Contents {
  readonly #notes: number
  readonly #isWhole = new Map<string, boolean>()

  constructor(notes: number) {
    this.#notes = notes
  }

  isWhole(update: Uint8Array): boolean {
    if (update.byteLength < LEAST_BYTES) return false
    const name = createHash('sha1').update(update).digest('hex')
    const known = this.#isWhole.get(name)
    if (known !== undefined) return known
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    const isWhole = isComplete(doc, { notes: this.#notes })
    this.#isWhole.set(name, isWhole)
    return isWhole
  }
}

/** Null where the board did not come. */
async function join(
  address: RoomAddress,
  afterMs: number,
  contents: Contents,
): Promise<{ at: number; ms: number } | null> {
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  const began = performance.now()
  return await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), GIVE_UP_AFTER_MS)
    const finish = (result: { at: number; ms: number } | null) => {
      clearTimeout(timer)
      resolve(result)
    }
    const socket = new RoomSocket(address, {
      deflate: true,
      onMessage: (message) => {
        const at = performance.now()
        if (message.kind === 'step1') socket.send('step2', NOTHING)
        else if (message.kind !== 'step2' && message.kind !== 'update') return
        else if (contents.isWhole(message.body)) finish({ at, ms: at - began })
      },
      onClose: () => finish(null),
    })
    socket.opened.then(
      () => socket.send('step1', Uint8Array.of(0)),
      () => finish(null),
    )
  })
}
