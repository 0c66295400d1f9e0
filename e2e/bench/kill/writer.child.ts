/** Clients that write until they are killed. What they do and what they are told is in a log before it is sent. */
import { openSync, writeSync } from 'node:fs'
import { createRandom } from '../../../shared/testing/seededRandom'
import { answerParent } from '../children/answerParent'
import type { RoomAddress } from '../contenders/contender'
import { DocumentClient } from '../wire/documentClient'
import type { LogLine } from './edits'
import { Writing } from './writing'

export type WriterRequest =
  /** Answered once all are in the room. `names` has one for each client; `old` are notes that each may remove. */
  | { do: 'join'; address: RoomAddress; log: string; names: string[]; old: string[][]; seed: number }
  /** Answered at once; each client then writes so often. */
  | { do: 'write'; perSecond: number }

type Writer = { client: DocumentClient; writing: Writing }

const TICK_MS = 5

let writers: Writer[] = []
let log: (line: LogLine) => void = () => {}

answerParent<WriterRequest, null>(async (request) => {
  if (request.do === 'write') {
    startWriting(request.perSecond)
    return null
  }
  const file = openSync(request.log, 'a')
  log = (line) => writeSync(file, `${JSON.stringify(line)}\n`)
  writers = request.names.map((name, at) => {
    const random = createRandom(request.seed + at)
    return { client: open(request.address, at), writing: new Writing(name, random, request.old[at] ?? []) }
  })
  await Promise.all(writers.map(({ client }) => client.synced))
  return null
})

function open(address: RoomAddress, at: number): DocumentClient {
  let acked = 0
  const onAck = (count: number | null) => {
    acked = count ?? acked + 1
    log({ client: at, acked })
  }
  return new DocumentClient(address, { ack: true, onAck })
}

function startWriting(perSecond: number): void {
  const began = performance.now()
  let written = 0
  setInterval(() => {
    const due = ((performance.now() - began) / 1_000) * perSecond
    for (; written < due; written++) {
      for (const [at, { client, writing }] of writers.entries()) {
        if (!client.socket.isOpen) continue
        const { edit, change } = writing.next()
        log({ client: at, number: client.counted + 1, edit })
        client.edit(change)
      }
    }
  }, TICK_MS)
}
