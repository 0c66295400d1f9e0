import { FIRST_GENERATIONS } from '../../../shared/protocol/roles'
import type { Append, BoardRecord, BoardStore, ImageRecord, LogRecord, PersonRecord } from '../boardStore'

export const bytes = (...values: number[]) => Uint8Array.from(values)

/** An append that tells itself apart from others by `mark`. */
export function append(room: string, mark: number): Append {
  return { room, time: 1_700_000_000_000 + mark + 0.5, person: mark % 2 ? 'anna' : '', update: bytes(1, mark, 0, 255) }
}

export const appends = (room: string, count: number, from = 1) =>
  Array.from({ length: count }, (_, i) => append(room, from + i))

/** The record that `append` becomes. */
export function record(seq: number, mark = seq): LogRecord {
  const { time, person, update } = append('any', mark)
  return { seq, time, person, update }
}

export const records = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => record(from + i))

export function board(id: string, generation = 'first'): BoardRecord {
  const keyHashes = { facilitator: 'aa', participant: 'bb', observer: 'cc', screen: 'dd' }
  return { id, createdAt: 1_700_000_000_000, generation, generations: { ...FIRST_GENERATIONS }, keyHashes }
}

export function person(id: string, name = 'Zoë'): PersonRecord {
  return { id, name, role: 'participant', keyHash: 'ee', joinedAt: 1_700_000_000_000 }
}

/** Of `b`, with the bytes that tell it apart. */
export function image(id: string, ...values: number[]): { board: string; image: ImageRecord; file: Uint8Array } {
  const file = bytes(...values)
  const about = { id, width: 4, height: 3, bytes: file.length, time: 1_700_000_000_000, person: 'anna' }
  return { board: 'b', image: about, file }
}

export async function archiveOf(store: BoardStore, room: string): Promise<LogRecord[]> {
  const found: LogRecord[] = []
  for await (const one of store.archive(room)) found.push(one)
  return found
}
