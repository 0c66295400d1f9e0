import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Contender, RoomAddress, Running } from './contender'
import { startProcess } from './startProcess'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const HOST = '127.0.0.1'
/** So many boards from one address before the next: a server lets one network create 300 at once. */
const BOARDS_PER_ADDRESS = 200

/** Grappe as anybody starts it, with every right, limit, metric and durable commit switched on. */
export const product: Contender = {
  name: 'Grappe',
  missing: async () => null,
  start: startProduct,
}

/** A board of Grappe, in English. */
export type ProductBoard = {
  readonly id: string
  readonly keys: { readonly participant: string; readonly screen: string; readonly facilitator: string }
}

type RunningProduct = Running & {
  /** `http://` with the port, without a slash at the end. */
  readonly origin: string
  makeBoard(): Promise<ProductBoard>
  /** Where a participant joins the board. */
  roomOf(board: ProductBoard): RoomAddress
}

/** The same for who needs more of it than a room. */
export async function startProduct(folder: string): Promise<RunningProduct> {
  const server = await startProcess(folder, {
    name: 'Grappe',
    program: process.execPath,
    args: ['server/cli/start.mjs'],
    cwd: ROOT,
    env: (port) => ({ PORT: String(port), HOST, GRAPPE_DATA: folder }),
    readyPath: '/readyz',
  })
  let boards = 0
  const makeBoard = () => {
    const localAddress = `127.0.0.${1 + Math.floor(boards++ / BOARDS_PER_ADDRESS)}`
    return createBoard(server.port, localAddress)
  }
  const roomOf = ({ id, keys }: ProductBoard): RoomAddress => {
    const protocols = ['grappe', `key.${keys.participant}`]
    return { host: HOST, port: server.port, path: `/sync/${id}`, protocols, dialect: 'y-websocket', document: id }
  }
  return {
    ...server,
    origin: `http://${HOST}:${server.port}`,
    makeBoard,
    roomOf,
    makeRoom: async () => roomOf(await makeBoard()),
  }
}

function createBoard(port: number, localAddress: string): Promise<ProductBoard> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' }
    const call = request({ host: HOST, port, localAddress, method: 'POST', path: '/api/boards', headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => {
        if (answer.statusCode === 201) resolve(JSON.parse(text) as ProductBoard)
        else reject(new Error(`No board: ${answer.statusCode} ${text}`))
      })
    })
    call.on('error', reject)
    call.end(JSON.stringify({ locale: 'en' }))
  })
}
