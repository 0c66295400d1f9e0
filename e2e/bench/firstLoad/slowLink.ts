import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Lane, type LaneSpeed } from './lane'

/** A slow line between a browser and a server: all that goes over it waits its turn, sockets as well as files. */
export type SlowLink = {
  readonly port: number
  /** Bytes that came down it. */
  readonly received: number
  /** From now on what is asked with such a first line gets no answer. */
  silence(isSilent: (firstLine: string) => boolean): void
  close(): Promise<void>
}

export async function openSlowLink(targetPort: number, speed: LaneSpeed): Promise<SlowLink> {
  const sockets = new Set<Socket>()
  const lanes = { up: new Lane(speed), down: new Lane(speed) }
  const state = { received: 0, isSilent: (_firstLine: string) => false }
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    const far = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    // Before anything is asked a connection is made: there and back.
    const opensAt = performance.now() + 2 * speed.delay
    const up = lanes.up.join((chunk) => void far.write(chunk), opensAt)
    const down = lanes.down.join((chunk) => {
      if (near.destroyed) return
      state.received += chunk.length
      near.write(chunk)
    }, opensAt)
    for (const [socket, other] of [[near, far] as const, [far, near] as const]) {
      sockets.add(socket)
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket)
          other.destroy()
          // Nobody waits behind what nobody takes.
          up.leave()
          down.leave()
        })
    }
    let isKeptBack = false
    near
      .on('data', (chunk) => {
        isKeptBack ||= state.isSilent(chunk.toString('latin1').split('\r\n', 1)[0] ?? '')
        up.put(chunk)
      })
      .on('end', () => up.end(() => far.end()))
    far
      .on('data', (chunk) => {
        if (!isKeptBack) down.put(chunk)
      })
      .on('end', () => down.end(() => near.end()))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    get received() {
      return state.received
    },
    silence: (isSilent) => {
      state.isSilent = isSilent
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
