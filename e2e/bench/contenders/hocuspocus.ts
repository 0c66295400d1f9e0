import { join } from 'node:path'
import { missingPeer, newNode, PEERS } from '../peers/peers'
import type { Contender } from './contender'
import { startProcess } from './startProcess'

const HOST = '127.0.0.1'

let rooms = 0

/** Hocuspocus with its SQLite extension and its own settings: it saves 2 s after the last edit, 10 s at the latest. */
export const hocuspocus: Contender = {
  name: 'Hocuspocus (SQLite)',
  missing: async () => {
    if ((await newNode()) === null) return 'Hocuspocus 4.7 needs Node 22, and there is none for this machine'
    return await missingPeer('@hocuspocus/server')
  },
  start: async (folder) => {
    const server = await startProcess(folder, {
      name: 'Hocuspocus',
      program: (await newNode()) ?? process.execPath,
      args: ['hocuspocusServer.mjs'],
      cwd: PEERS,
      env: (port) => ({ PORT: String(port), HOST, BENCH_DATABASE: join(folder, 'hocuspocus.sqlite') }),
      readyPath: '/',
    })
    return {
      ...server,
      makeRoom: async () => {
        const document = `room${++rooms}`
        return { host: HOST, port: server.port, path: '/', protocols: [], dialect: 'hocuspocus', document }
      },
    }
  },
}
