/** People in one process who come in by a board's code, some of them mistyping it first, and open the board. */
import { createRandom } from '../../../shared/testing/seededRandom'
import { answerParent } from '../children/answerParent'
import type { RoomAddress } from '../contenders/contender'
import { isComplete } from '../join/bigBoard'
import { DocumentClient } from '../wire/documentClient'

const GIVE_UP_AFTER_MS = 30_000
/** One in so many types a wrong code first. */
const MISTYPES = 5

export type ArrivalsRequest = {
  origin: string
  /** Of the board's room, by anybody's key. */
  address: RoomAddress
  code: string
  notes: number
  people: number
  withinMs: number
  seed: number
}
export type ArrivalsAnswer = {
  /** Of each who got everything: from sending the code until board and stage were there, in ms. */
  waits: number[]
  /** Codes sent with a mistake, and what was refused of the right ones and of the sockets, by its status or code. */
  mistyped: number
  refused: string[]
  cpuMs: number
}

answerParent<ArrivalsRequest, ArrivalsAnswer>(async (request) => {
  const random = createRandom(request.seed)
  const cpu = process.cpuUsage()
  const answer: ArrivalsAnswer = { waits: [], mistyped: 0, refused: [], cpuMs: 0 }
  const clients: DocumentClient[] = []
  const arrivals = Array.from({ length: request.people }, async (_, at) => {
    await new Promise((resolve) => setTimeout(resolve, random() * request.withinMs))
    if (at % MISTYPES === 0) {
      await post(request, `${request.code.slice(0, -1)}${request.code.endsWith('2') ? '3' : '2'}`)
      answer.mistyped++
    }
    const began = performance.now()
    const joined = await post(request, request.code)
    if (joined.status !== 201) return answer.refused.push(`HTTP ${joined.status}`)
    const { key } = (await joined.json()) as { key: string }
    const failed = await open(request, key, clients)
    return failed === null ? answer.waits.push(performance.now() - began) : answer.refused.push(failed)
  })
  await Promise.all(arrivals)
  for (const { socket } of clients) socket.terminate()
  const used = process.cpuUsage(cpu)
  return { ...answer, cpuMs: (used.user + used.system) / 1_000 }
})

function post({ origin }: ArrivalsRequest, code: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${origin}/api/join`, { method: 'POST', headers, body: JSON.stringify({ code, name: 'P' }) })
}

/** Null once the board is whole and the stage there; else what went wrong. Who came in stays until all have. */
function open({ address, notes }: ArrivalsRequest, key: string, clients: DocumentClient[]): Promise<string | null> {
  const protocols = ['grappe', `key.${key}`]
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('the board did not come'), GIVE_UP_AFTER_MS)
    const enter = (path: string) => {
      const client = new DocumentClient(
        { ...address, path, protocols },
        { deflate: true, onClose: (code) => resolve(`closed ${code}`) },
      )
      client.socket.opened.catch(() => resolve('no connection'))
      clients.push(client)
      return client
    }
    const [board, stage] = [enter(address.path), enter(`${address.path}.stage`)]
    void Promise.all([board.synced, stage.synced]).then(() => {
      clearTimeout(timer)
      resolve(isComplete(board.doc, { notes }) ? null : 'the board was not whole')
    })
  })
}
