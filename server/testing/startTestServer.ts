import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { CreatedBoard } from '../auth/boardDirectory'
import { readConfig } from '../config'
import { type RunningServer, startServer } from '../startServer'
import { openLevelStore } from '../store/levelStore'

export type TestServer = RunningServer & {
  readonly http: string
  readonly ws: string
  createBoard(): Promise<CreatedBoard>
}

/** A whole server on a free port of the loopback and a folder of its own; `stop` removes the folder. */
export async function startTestServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-test-'))
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', GRAPPE_DATA: folder, ...env })
  const server = await startServer(config, await openLevelStore(config.data), pino({ level: 'silent' }))
  return {
    ...server,
    http: `http://127.0.0.1:${server.port}`,
    ws: `ws://127.0.0.1:${server.port}`,
    createBoard: () => server.directory.create({ title: 'Test', locale: 'fr' }),
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A plain y-websocket client as anybody would write one; the key goes as a subprotocol or as a parameter. */
export function openProvider(
  server: TestServer,
  room: string,
  key: string,
  options: { params?: Record<string, string>; protocols?: string[]; doc?: Y.Doc } = {},
): WebsocketProvider {
  const { params = {}, protocols = ['grappe', `key.${key}`], doc = new Y.Doc() } = options
  return new WebsocketProvider(`${server.ws}/sync`, room, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
    protocols,
  })
}

/** Resolves with what `event` of the provider brings next. */
export function nextEvent(
  provider: WebsocketProvider,
  event: 'sync' | 'connection-close' | 'closed',
): Promise<unknown> {
  return new Promise((resolve) => provider.once(event as 'sync', resolve as () => void))
}
