/** A client that only reads, and outlives the server and the writers. */
import { setTimeout as sleep } from 'node:timers/promises'
import { answerParent } from '../children/answerParent'
import type { RoomAddress } from '../contenders/contender'
import { DocumentClient } from '../wire/documentClient'
import type { Contents, Edit } from './edits'
import { readBoard, watchBoard } from './readBoard'

export type ObserverRequest =
  /** Opens the room with nothing in hand; answers what is there once nothing has come for `settleMs`. */
  | { do: 'open'; address: RoomAddress; settleMs: number }
  /** Answers every edit that was seen since, once the server has gone and all that it sent is read. */
  | { do: 'report' }

export type ObserverAnswer = { contents: Contents; seen: Edit[] }

const OPEN_WITHIN_MS = 30_000

let seen: Edit[] = []
let closed: Promise<void> = Promise.resolve()

answerParent<ObserverRequest, ObserverAnswer>(async (request) => {
  if (request.do === 'report') {
    await closed
    return { contents: { things: [], places: {} }, seen }
  }
  let markClosed: () => void = () => {}
  closed = new Promise((resolve) => {
    markClosed = resolve
  })
  const client = new DocumentClient(request.address, { onClose: markClosed })
  const late = sleep(OPEN_WITHIN_MS, null, { ref: false }).then(() => {
    throw new Error('The room did not open')
  })
  await Promise.race([client.socket.opened.then(() => client.synced), late])
  for (let left = request.settleMs; left > 0; left = request.settleMs - (performance.now() - client.lastContentAt)) {
    await sleep(left)
  }
  seen = []
  watchBoard(client.doc, (edit) => seen.push(edit))
  return { contents: readBoard(client.doc), seen: [] }
})
