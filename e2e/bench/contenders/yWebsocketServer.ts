import { join } from 'node:path'
import { missingPeer, PEERS } from '../peers/peers'
import type { Contender } from './contender'
import { startProcess } from './startProcess'

const HOST = '127.0.0.1'

/** The relay that y-websocket's own authors publish, by its own command. Without persistence it forgets at every stop. */
export const yWebsocketInMemory = yWebsocketServer('y-websocket (memory)', () => ({}))

/** The same with LevelDB behind it, its own way to keep documents. */
export const yWebsocketLevel = yWebsocketServer('y-websocket (LevelDB)', (folder) => ({ YPERSISTENCE: folder }))

function yWebsocketServer(name: string, settings: (folder: string) => Record<string, string>): Contender {
  let rooms = 0
  return {
    name,
    missing: () => missingPeer('@y/websocket-server'),
    start: async (folder) => {
      const server = await startProcess(folder, {
        name,
        program: process.execPath,
        args: ['node_modules/@y/websocket-server/src/server.js'],
        cwd: PEERS,
        env: (port) => ({ PORT: String(port), HOST, ...settings(join(folder, 'level')) }),
        readyPath: '/',
      })
      return {
        ...server,
        makeRoom: async () => {
          const room = `room${++rooms}`
          const { port } = server
          return { host: HOST, port, path: `/${room}`, protocols: [], dialect: 'y-websocket', document: room }
        },
      }
    },
  }
}
