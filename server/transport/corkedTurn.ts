import type { Duplex } from 'node:stream'

/** Connections that hold back what they were given until the present turn is over. */
const corked = new Set<Duplex>()

/** What one turn sends to a connection (presence, an edit, an ack) costs one call of the system instead of three. */
export function cork(connection: Duplex): void {
  if (corked.has(connection)) return
  if (corked.size === 0) setImmediate(uncorkAll)
  corked.add(connection)
  connection.cork()
}

export function uncork(connection: Duplex): void {
  if (corked.delete(connection)) connection.uncork()
}

function uncorkAll(): void {
  for (const connection of corked) uncork(connection)
}
