import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Contender, RoomAddress } from './contender'
import { startProcess } from './startProcess'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const HOST = '127.0.0.1'
/** So many boards from one address before the next: a server lets one network create 300 at once. */
const BOARDS_PER_ADDRESS = 200

/** Grappe as anybody starts it, with every right, limit, metric and durable commit switched on. */
export const product: Contender = {
  name: 'Grappe',
  missing: async () => null,
  start: async (folder) => {
    const server = await startProcess(folder, {
      name: 'Grappe',
      program: process.execPath,
      args: ['server/cli/start.mjs'],
      cwd: ROOT,
      env: (port) => ({ PORT: String(port), HOST, GRAPPE_DATA: folder }),
      readyPath: '/readyz',
    })
    let boards = 0
    return {
      ...server,
      makeRoom: async (): Promise<RoomAddress> => {
        const localAddress = `127.0.0.${1 + Math.floor(boards++ / BOARDS_PER_ADDRESS)}`
        const { id, keys } = await createBoard(server.port, localAddress)
        const protocols = ['grappe', `key.${keys.participant}`]
        return { host: HOST, port: server.port, path: `/sync/${id}`, protocols, dialect: 'y-websocket', document: id }
      },
    }
  },
}

type Board = { id: string; keys: { participant: string } }

function createBoard(port: number, localAddress: string): Promise<Board> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' }
    const call = request({ host: HOST, port, localAddress, method: 'POST', path: '/api/boards', headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => {
        if (answer.statusCode === 201) resolve(JSON.parse(text) as Board)
        else reject(new Error(`No board: ${answer.statusCode} ${text}`))
      })
    })
    call.on('error', reject)
    call.end('{}')
  })
}
