import type { Section } from '../measure/section'
import { bestOf, median, ratio, rounded, spread } from '../measure/statistics'

export type IdlePlan = { rooms: number; notes: number; settleMs: number; idleMs: number; afterMs: number }

/** Memory in MB. `roomsLeft` and `heapLeft` (bytes in use, uncollected garbage too) where the server tells them. */
export type IdleFigures = {
  start: number
  open: number
  cpuPercent: number
  left: number
  leftAfterMs: number
  roomsLeft: number | null
  heapLeft: number | null
}

type Found = { name: string; found: readonly IdleFigures[] }

/** The first of `all` is Grappe, the others are its peers. */
export function idleSection(plan: IdlePlan, reps: number, all: readonly Found[], notRun: readonly string[]): Section {
  const perRoom = ({ found }: Found) => found.map(({ start, open }) => ((open - start) * 1_024) / plan.rooms)
  const [ours, ...peers] = all
  const notes = [
    `${plan.rooms} rooms with one client and ${plan.notes} notes each, ${reps} times, the servers side by side while idle. MB are resident memory (2^20 bytes), nothing is collected by force.`,
    `KB a room is what the open rooms added, for Grappe with the making of ${plan.rooms} boards and their keys. CPU is of one core.`,
  ]
  if (ours !== undefined) notes.push(...leftOf(ours))
  if (ours !== undefined && peers.length > 0) {
    const left = (found: Found) => found.found.map((figures) => figures.left)
    const room = ratio(perRoom(ours), bestOf(peers.map(perRoom)))
    notes.push(`Grappe by the best peer: a room ${room}, left ${ratio(left(ours), bestOf(peers.map(left)))}.`)
  }
  return {
    title: `${plan.rooms} idle rooms`,
    columns: ['server', 'MB at start', 'MB open', 'KB a room', 'idle CPU %', 'MB after all left'],
    rows: all.map((found) => [
      found.name,
      spread(found.found.map(({ start }) => start)),
      spread(found.found.map(({ open }) => open)),
      spread(perRoom(found)),
      spread(
        found.found.map(({ cpuPercent }) => cpuPercent),
        1,
      ),
      spread(found.found.map(({ left }) => left)),
    ]),
    notes,
    notRun,
  }
}

function leftOf({ name, found }: Found): string[] {
  const after = rounded(median(found.map(({ leftAfterMs }) => leftAfterMs / 1_000)))
  const heaps = found.flatMap(({ heapLeft }) => (heapLeft === null ? [] : [heapLeft / 2 ** 20]))
  const rooms = Math.max(...found.map(({ roomsLeft }) => roomsLeft ?? Number.NaN))
  return [
    `After all left: for all servers alike ${after} s later, some time after ${name} said that no room is in memory (it keeps them for 30 s); rooms then: ${rounded(rooms)}. Of its memory the heap in use was ${spread(heaps)} MB.`,
  ]
}
