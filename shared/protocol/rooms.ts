import type { Role } from './roles'

/** Where a synced document lives. Each kind has one write rule, so rights follow from the room alone. */
export type RoomAddress =
  | { kind: 'board'; board: string }
  | { kind: 'stage'; board: string }
  | { kind: 'plan'; board: string }
  | { kind: 'desk'; board: string; person: string }

/** Who asks: a role, and the person where the key is a personal one. */
export type Asker = { role: Role; person: string | null }

const ID = /^[A-Za-z0-9_-]{1,64}$/

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

/** `<board>`, `<board>.stage`, `<board>.plan` or `<board>.desk.<person>`; anything else is null. */
export function parseRoomName(name: string): RoomAddress | null {
  const [board, kind, person, ...rest] = name.split('.')
  if (!isId(board) || rest.length > 0) return null
  if (kind === undefined) return { kind: 'board', board }
  if ((kind === 'stage' || kind === 'plan') && person === undefined) return { kind, board }
  if (kind === 'desk' && isId(person)) return { kind, board, person }
  return null
}

export function formatRoomName(address: RoomAddress): string {
  if (address.kind === 'board') return address.board
  if (address.kind === 'desk') return `${address.board}.desk.${address.person}`
  return `${address.board}.${address.kind}`
}

export function canRead(room: RoomAddress, asker: Asker): boolean {
  if (room.kind === 'plan') return asker.role === 'facilitator'
  if (room.kind === 'desk') return asker.person === room.person
  return true
}

export function canWrite(room: RoomAddress, asker: Asker): boolean {
  if (room.kind === 'board') return asker.role === 'facilitator' || asker.role === 'participant'
  if (room.kind === 'desk') return asker.person === room.person
  return asker.role === 'facilitator'
}
