/** One fresh client in a process of its own joins a room, and tells when it held the whole board. */
import { answerParent } from '../children/answerParent'
import type { RoomAddress } from '../contenders/contender'
import { DocumentClient } from '../wire/documentClient'
import { isComplete } from './bigBoard'

const JOIN_WITHIN_MS = 60_000

export type JoinRequest = { address: RoomAddress; notes: number }
export type JoinAnswer = {
  /** From before the connection until the update that made it complete was applied. */
  ms: number
  /** Of that, how long Yjs took to apply, which is the same work with every server. */
  applyMs: number
  bytes: number
}

answerParent<JoinRequest, JoinAnswer>(async ({ address, notes }) => {
  const began = performance.now()
  return await new Promise<JoinAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The board did not become complete')), JOIN_WITHIN_MS)
    const client = new DocumentClient(address, {
      deflate: true,
      onApplied: () => {
        const ms = client.lastContentAt - began
        const { applyMs } = client
        if (!isComplete(client.doc, { notes })) return
        clearTimeout(timer)
        resolve({ ms, applyMs, bytes: client.socket.bytesReceived })
      },
    })
    client.socket.opened.catch(reject)
  })
})
