import type { BoardRecord, Door } from '../store/boardStore'
import type { Grant } from './grant'

export const CLOSED: Door = { isOpen: false, code: null, ticket: null }
const OPEN: Door = { isOpen: true, code: null, ticket: null }

/** A board's door is open until somebody closes it. */
export function doorOf(record: BoardRecord): Door {
  return record.door ?? OPEN
}

/** The same record, with a door that is open or closed as before and a code that is still to be made. */
export function withoutCode(record: BoardRecord): BoardRecord {
  return record.door === undefined ? record : { ...record, door: record.door.isOpen ? OPEN : CLOSED }
}

/** Whether a closed door keeps this key out: a participant's link alone is; who has joined by it goes on. */
export function isShutOut(record: BoardRecord, { role, person }: Pick<Grant, 'role' | 'person'>): boolean {
  return role === 'participant' && person === null && !doorOf(record).isOpen
}
