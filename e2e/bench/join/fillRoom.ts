import * as Y from 'yjs'
import type { RoomAddress } from '../contenders/contender'
import { DocumentClient } from '../wire/documentClient'
import { RoomSocket } from '../wire/roomSocket'
import type { Round } from './bigBoard'

const ROUND_WITHIN_MS = 180_000

/** Has each author send their updates over a socket of their own, and waits until all of it has come back. */
export async function fillRoom(address: RoomAddress, rounds: readonly Round[]): Promise<void> {
  let onApplied: () => void = () => {}
  const reader = new DocumentClient(address, { onApplied: () => onApplied() })
  const authors = (rounds[0]?.updatesOf ?? []).map(() => new RoomSocket(address))
  try {
    await Promise.all([reader.synced, ...authors.map((author) => author.opened)])
    for (const { updatesOf, clocks } of rounds) {
      const arrived = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('The board did not arrive')), ROUND_WITHIN_MS)
        onApplied = () => {
          if (!holds(reader.doc, clocks)) return
          clearTimeout(timer)
          resolve()
        }
      })
      for (const [at, author] of authors.entries()) {
        for (const update of updatesOf[at] ?? []) author.send('update', update)
      }
      await arrived
    }
  } finally {
    for (const socket of [reader.socket, ...authors]) socket.terminate()
  }
}

function holds(doc: Y.Doc, clocks: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of clocks) if (Y.getState(doc.store, client) < clock) return false
  return true
}
