import type { RoomStatus } from './roomConnection'
import type { SaveState } from './types'

/** What one room says of itself. */
export type RoomReport = { readonly status: RoomStatus; readonly refusal: string | null; readonly unsent: number }

export type Beside = {
  readonly serverCannotSave: boolean
  /** Changes that wait for the board's lock to go. */
  readonly parked: number
}

/** The truth about all rooms as one state: the worst of them, with the edits of all. */
export function describeSaveState(rooms: readonly RoomReport[], { serverCannotSave, parked }: Beside): SaveState {
  const unsent = rooms.reduce((sum, room) => sum + room.unsent, parked)
  for (const { status } of rooms) if (status.kind === 'closed') return { kind: 'closed', code: status.code, unsent }
  if (rooms.some((room) => room.status.kind === 'offline')) return { kind: 'offline', unsent }
  if (rooms.some((room) => room.status.kind === 'connecting')) return { kind: 'connecting', unsent }
  for (const { refusal } of rooms) if (refusal !== null) return { kind: 'refused', reason: refusal, unsent }
  if (serverCannotSave) return { kind: 'serverCannotSave', unsent }
  if (parked > 0) return { kind: 'parked', unsent }
  return unsent > 0 ? { kind: 'saving', unsent } : { kind: 'saved' }
}

export function sameSaveState(a: SaveState, b: SaveState): boolean {
  const fields = (state: SaveState) => JSON.stringify(Object.entries(state).sort())
  return fields(a) === fields(b)
}
