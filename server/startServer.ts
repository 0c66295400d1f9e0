import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { CLOSE } from '../shared/protocol/closeCodes'
import { BoardDirectory } from './auth/boardDirectory'
import { Doors } from './auth/doors'
import { clientFolder } from './clientFolder'
import { type Config, publicUrlOf } from './config'
import { createHttpApp } from './http/createHttpApp'
import { BoardImages } from './images/boardImages'
import { ImageMaker } from './images/imageMaker'
import { BoardSnapshots } from './room/boardSnapshots'
import { systemClock } from './room/clock'
import { Outage } from './room/outage'
import { createRoomMetrics } from './room/roomMetrics'
import { RoomRegistry } from './room/roomRegistry'
import type { BoardStore } from './store/boardStore'
import { builtInTemplates, loadAgendas, loadTemplates } from './templateFolders'
import { SyncServer } from './transport/syncServer'

/** How long a request that is still coming in may keep the server from leaving; nothing of it is saved by then. */
const HTTP_GRACE_MS = 1_000

export type RunningServer = {
  readonly port: number
  /** The address for links, without a slash at the end. */
  readonly publicUrl: string
  readonly directory: BoardDirectory
  /** False while the store does not take what people do. */
  canSave(): boolean
  /** Saves everything, tells every socket to come back later, and lets go of the store. */
  stop(): Promise<void>
}

/** Puts the parts together and listens. The store is the caller's to open; `stop` closes it. */
export async function startServer(config: Config, store: BoardStore, log: Logger): Promise<RunningServer> {
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  const directory = new BoardDirectory(store)
  const snapshots = new BoardSnapshots(store)
  const rooms = new RoomRegistry({
    store,
    snapshots,
    clock: systemClock,
    outage: new Outage(systemClock),
    metrics: createRoomMetrics(metrics),
    log,
    isPerson: (board, id) => directory.isPerson(board, id),
    authors: (board) => directory.authors(board),
    roll: async (board) => (await directory.people(board)).map(({ id }) => id),
  })
  directory.onWithdrawn((board, keyHash) => rooms.closeByKey(board, keyHash, CLOSE.withdrawn))
  const hostFolder = join(config.data, 'templates')
  const templates = await loadTemplates([builtInTemplates(), hostFolder], log)
  const agendas = await loadAgendas([hostFolder], log)
  const maker = new ImageMaker()
  const app = createHttpApp({
    directory,
    doors: new Doors(store, directory),
    rooms,
    images: new BoardImages(store, directory, maker),
    snapshots,
    config,
    log,
    metrics,
    clientFolder: clientFolder(),
    templates,
    agendas,
  })
  const sync = new SyncServer({
    server: app.server,
    directory,
    rooms,
    publicUrl: config.publicUrl ?? '',
    clock: systemClock,
    log,
  })
  const stop = async () => {
    await rooms.close()
    const cutOff = setTimeout(() => app.server.closeAllConnections(), HTTP_GRACE_MS)
    await Promise.all([sync.close(), app.close(), maker.close()])
    clearTimeout(cutOff)
    await store.close()
  }
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await stop()
    throw error
  }
  const { port } = app.server.address() as AddressInfo
  return { port, publicUrl: publicUrlOf(config, port), directory, canSave: () => rooms.canSave, stop }
}
