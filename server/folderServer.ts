import { realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import type { Logger } from 'pino'
import type { ControlRequest } from './backup/controlMessages'
import { ControlSocket } from './backup/controlSocket'
import { countContents, restoredLine } from './backup/reports'
import type { Config } from './config'
import { type RunningServer, startServer } from './startServer'
import type { BoardStore } from './store/boardStore'
import { openLevelStore } from './store/levelStore'
import { prepareRestore } from './store/restoreFolder'

const NOT_SAVED =
  'Grappe cannot save at the moment, so a backup would lack what people do. Its log says why: mend that first.'

export type FolderServerDeps = {
  config: Config
  log: Logger
  /** Called where nothing is served any more, after a restore that failed at its last step. */
  onLost(error: unknown): void
  /** For tests: another disk. */
  openStore?(folder: string): Promise<BoardStore>
}

/**
 * A data folder that is served, and that backups are made of and restored to meanwhile. A restore ends one server and
 * starts the next on the same port: whoever is connected is told to come back later, and does.
 */
export class FolderServer {
  readonly #deps: Required<FolderServerDeps>
  /** The port that was got, for the servers that follow. */
  readonly #config: Config
  #store: BoardStore
  #server: RunningServer
  #control: ControlSocket | null = null
  #restoring: Promise<string> | null = null
  readonly #stopping = new AbortController()

  private constructor(deps: Required<FolderServerDeps>, store: BoardStore, server: RunningServer) {
    this.#deps = deps
    this.#config = { ...deps.config, port: server.port }
    this.#store = store
    this.#server = server
  }

  static async start(given: FolderServerDeps): Promise<FolderServer> {
    const deps = { openStore: openLevelStore, ...given }
    const store = await deps.openStore(deps.config.data)
    const server = new FolderServer(deps, store, await startServer(deps.config, store, deps.log))
    await server.#listen()
    return server
  }

  get port(): number {
    return this.#server.port
  }

  get publicUrl(): string {
    return this.#server.publicUrl
  }

  /** Saves everything and lets go of the folder. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The server is stopping.'))
    await this.#restoring?.catch(() => {})
    await this.#server.stop()
    await this.#control?.close()
  }

  /** A disk that knows no sockets is no reason not to serve boards. */
  async #listen(): Promise<void> {
    try {
      this.#control = await ControlSocket.listen(this.#config.data, (request, say) => this.#carryOut(request, say))
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'npm run backup and npm run restore cannot reach this server')
    }
  }

  async #carryOut(request: ControlRequest, say: (line: string) => void): Promise<string> {
    this.#stopping.signal.throwIfAborted()
    if (this.#restoring !== null) throw new Error('A restore is under way. Wait until it has ended.')
    if (!this.#server.canSave()) throw new Error(NOT_SAVED)
    if (request.do === 'backup') return this.#backUp(request.to)
    this.#restoring = this.#restore(request.from, say)
    try {
      return await this.#restoring
    } finally {
      this.#restoring = null
    }
  }

  async #backUp(to: string): Promise<string> {
    if (await isInside(to, this.#config.data))
      throw new Error(`${to} is in the data folder. Name another folder for the backup.`)
    await this.#store.backup(to)
    this.#deps.log.info({ to }, 'backed up')
    return to
  }

  async #restore(from: string, say: (line: string) => void): Promise<string> {
    const ready = await prepareRestore(this.#config.data, from, this.#stopping.signal)
    if (this.#stopping.signal.aborted) {
      await ready.giveUp()
      throw this.#stopping.signal.reason
    }
    say(`The backup is whole: ${countContents(ready.contents)}. Everybody is disconnected for a moment.`)
    let isStopped = false
    try {
      const before = await ready.carryOut(async () => {
        isStopped = true
        await this.#server.stop()
      })
      this.#deps.log.info({ from, before }, 'restored')
      this.#store = await this.#deps.openStore(this.#config.data)
      this.#server = await startServer(this.#config, this.#store, this.#deps.log)
      return restoredLine(ready.contents, before)
    } catch (error) {
      if (isStopped) this.#deps.onLost(error)
      throw error
    }
  }
}

async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realOf(resolve(path)))
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`))
}

/** A path as it would be, where its end is not there yet. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const parent = resolve(path, '..')
    return parent === path ? path : resolve(await realOf(parent), relative(parent, path))
  }
}
