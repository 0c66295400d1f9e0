import { expect, it } from 'vitest'
import type { RoomStatus } from './roomConnection'
import { describeSaveState, type RoomReport, sameSaveState } from './saveState'
import type { SaveState } from './types'

const room = (status: RoomStatus['kind'] | number, unsent = 0, refusal: string | null = null): RoomReport => ({
  status: typeof status === 'number' ? { kind: 'closed', code: status } : ({ kind: status } as RoomStatus),
  refusal,
  unsent,
})

const TRUTH: readonly (readonly [string, readonly RoomReport[], boolean, SaveState])[] = [
  ['all synced, nothing unsent', [room('online'), room('online')], false, { kind: 'saved' }],
  ['unsent in both rooms', [room('online', 2), room('online', 1)], false, { kind: 'saving', unsent: 3 }],
  ['the server cannot save', [room('online', 1), room('online')], true, { kind: 'serverCannotSave', unsent: 1 }],
  [
    'refused, while the server cannot save',
    [room('online', 2, 'frozen'), room('online')],
    true,
    { kind: 'refused', reason: 'frozen', unsent: 2 },
  ],
  [
    'refused in the stage',
    [room('online'), room('online', 1, 'no')],
    false,
    { kind: 'refused', reason: 'no', unsent: 1 },
  ],
  ['one room not yet synced', [room('online', 1), room('connecting')], true, { kind: 'connecting', unsent: 1 }],
  ['one room lost', [room('online', 1), room('offline', 1)], true, { kind: 'offline', unsent: 2 }],
  ['lost, and refused before', [room('offline', 1, 'frozen'), room('online')], false, { kind: 'offline', unsent: 1 }],
  ['one lost, one connecting', [room('connecting'), room('offline')], false, { kind: 'offline', unsent: 0 }],
  ['closed, whatever else', [room('offline', 1), room(4403, 2)], true, { kind: 'closed', code: 4403, unsent: 3 }],
]

it.each(TRUTH)('CS13 %s', (_name, rooms, serverCannotSave, state) => {
  expect(describeSaveState(rooms, { serverCannotSave, parked: 0 })).toEqual(state)
})

it.each<[string, readonly RoomReport[], boolean, SaveState]>([
  ['is told where nothing is worse', [room('online')], false, { kind: 'parked', unsent: 2 }],
  ['with what was done since', [room('online', 1)], false, { kind: 'parked', unsent: 3 }],
  ['counts while the line is lost', [room('offline', 1)], false, { kind: 'offline', unsent: 3 }],
  ['counts where the server cannot save', [room('online')], true, { kind: 'serverCannotSave', unsent: 2 }],
])('CS42 parked work %s', (_name, rooms, serverCannotSave, state) => {
  expect(describeSaveState(rooms, { serverCannotSave, parked: 2 })).toEqual(state)
})

it('CS13 two states are the same only where every field is', () => {
  expect(sameSaveState({ kind: 'saved' }, { kind: 'saved' })).toBe(true)
  expect(sameSaveState({ kind: 'saving', unsent: 1 }, { unsent: 1, kind: 'saving' })).toBe(true)
  expect(sameSaveState({ kind: 'saving', unsent: 1 }, { kind: 'saving', unsent: 2 })).toBe(false)
  expect(sameSaveState({ kind: 'saving', unsent: 1 }, { kind: 'offline', unsent: 1 })).toBe(false)
})
