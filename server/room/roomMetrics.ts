import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { ClientMessage } from './frames'

/** What the rooms count, for /metrics. */
export type RoomMetrics = ReturnType<typeof createRoomMetrics>

export function createRoomMetrics(registry: Registry) {
  const registers = [registry]
  // Counted by hand: there are thousands a second, and the counter would hash its labels for each.
  const received: Record<ClientMessage['kind'], number> = {
    step1: 0,
    write: 0,
    awareness: 0,
    queryAwareness: 0,
    ignored: 0,
  }
  new Counter({
    name: 'grappe_messages_received_total',
    help: 'Messages by kind',
    labelNames: ['kind'] as const,
    registers,
    collect() {
      this.reset()
      for (const [kind, count] of Object.entries(received)) if (count > 0) this.inc({ kind }, count)
    },
  })
  return {
    rooms: new Gauge({ name: 'grappe_rooms', help: 'Rooms in memory', registers }),
    sockets: new Gauge({ name: 'grappe_sockets', help: 'Open sockets', registers }),
    outage: new Gauge({ name: 'grappe_outage', help: '1 while the store cannot write', registers }),
    received,
    refused: new Counter({ name: 'grappe_writes_refused_total', help: 'Writes that were refused', registers }),
    closed: new Counter({
      name: 'grappe_sockets_closed_total',
      help: 'Sockets that the server closed, by code',
      labelNames: ['code'] as const,
      registers,
    }),
    committed: new Counter({ name: 'grappe_updates_committed_total', help: 'Updates on disk', registers }),
    commitSeconds: new Histogram({
      name: 'grappe_commit_seconds',
      help: 'Time of one durable commit',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
      registers,
    }),
    badUpdates: new Counter({
      name: 'grappe_updates_unusable_total',
      help: 'Stored updates that Yjs could not apply',
      registers,
    }),
  }
}
