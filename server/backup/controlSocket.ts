import { chmod } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import * as v from 'valibot'
import { CONTROL_REQUEST, type ControlAnswer, type ControlRequest } from './controlMessages'
import { makeControlPath, removeControlPath } from './controlPath'
import { linesOf } from './linesOf'

/** Carries out a request; `say` tells how far it is. Gives the last line; an error's message is one too. */
export type ControlWork = (request: ControlRequest, say: (line: string) => void) => Promise<string>

const REQUEST = v.pipe(v.string(), v.parseJson(), CONTROL_REQUEST)
const LONGEST_REQUEST = 16 * 1024

/**
 * Where `npm run backup` and `npm run restore` reach the server that has the folder: a Unix socket in the folder, for
 * who may write there alone. One line of JSON asks, several answer. To be listened on by the folder's owner only.
 */
export class ControlSocket {
  readonly #folder: string
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(folder: string, work: ControlWork) {
    this.#folder = folder
    this.#server = createServer((socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
      socket.on('error', () => socket.destroy())
      void answer(socket, work)
    })
  }

  static async listen(folder: string, work: ControlWork): Promise<ControlSocket> {
    const control = new ControlSocket(folder, work)
    const path = await makeControlPath(folder)
    await new Promise<void>((resolve, reject) => {
      control.#server.once('error', reject)
      control.#server.listen(path, resolve)
    })
    await chmod(path, 0o600)
    return control
  }

  /** Takes no more requests; who is being answered gets what was said so far. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    for (const socket of this.#sockets) socket.destroySoon()
    await closed
    await removeControlPath(this.#folder)
  }
}

async function answer(socket: Socket, work: ControlWork): Promise<void> {
  const tell = (line: ControlAnswer) => {
    if (socket.writable) socket.write(`${JSON.stringify(line)}\n`)
  }
  try {
    const request = await readRequest(socket)
    if (request !== null) tell({ done: await work(request, (say) => tell({ say })) })
  } catch (error) {
    tell({ failed: error instanceof Error ? error.message : String(error) })
  }
  socket.end()
}

/** Null where nothing was asked. */
async function readRequest(socket: Socket): Promise<ControlRequest | null> {
  for await (const line of linesOf(socket, LONGEST_REQUEST)) {
    const request = v.safeParse(REQUEST, line)
    if (!request.success) throw new Error('This is no request that Grappe knows.')
    // What else comes is not read, but its end must be.
    socket.resume()
    return request.output
  }
  return null
}
