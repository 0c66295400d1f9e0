import { setTimeout as sleep } from 'node:timers/promises'
import type { RoomAddress } from '../contenders/contender'

const LOOK_EVERY_MS = 500
const EMPTY_WITHIN_MS = 90_000

/** A figure that the server of this room tells of itself under /metrics; null where it tells none. */
export async function readMetric({ host, port }: RoomAddress, name: string): Promise<number | null> {
  const text = await fetch(`http://${host}:${port}/metrics`).then((answer) => answer.text())
  const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]
  return value === undefined ? null : Number(value)
}

/** Waits until Grappe says that no room is in memory, which it lets go 30 s after the last left; nothing for others. */
export async function untilNoRooms(address: RoomAddress): Promise<void> {
  const until = Date.now() + EMPTY_WITHIN_MS
  while (((await readMetric(address, 'grappe_rooms')) ?? 0) > 0 && Date.now() < until) await sleep(LOOK_EVERY_MS)
}
