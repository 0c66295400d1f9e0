import { MESSAGE, SYNC } from '../../shared/protocol/messages'

/** The messages that the server counts for its acknowledgements. */
export type CountedMessage = 'step2' | 'update'

/** Called before a SyncStep2 or Update leaves: `number` is its place among this socket's counted messages, from 1. */
export type OnCounted = (message: CountedMessage, number: number) => void

/** A WebSocket class that numbers what it really sends, as the server does for message 100. */
export function createCountingSocket(Base: typeof WebSocket, onCounted: OnCounted): typeof WebSocket {
  return class CountingSocket extends Base {
    private counted = 0

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const message = this.readyState === this.OPEN ? countedMessage(data) : null
      if (message !== null) onCounted(message, ++this.counted)
      super.send(data)
    }
  }
}

function countedMessage(data: unknown): CountedMessage | null {
  if (!(data instanceof Uint8Array) || data[0] !== MESSAGE.sync) return null
  if (data[1] === SYNC.step2) return 'step2'
  return data[1] === SYNC.update ? 'update' : null
}
