import type { WebSocket } from 'ws'

/** Who wants a socket not to be read from, each for a reason of its own; it is read while nobody does. */
export class ReadGate {
  readonly #ws: WebSocket
  readonly #holders = new Set<string>()

  constructor(ws: WebSocket) {
    this.#ws = ws
  }

  hold(reason: string): void {
    this.#holders.add(reason)
    this.#ws.pause()
  }

  free(reason: string): void {
    if (this.#holders.delete(reason) && this.#holders.size === 0) this.#ws.resume()
  }
}
