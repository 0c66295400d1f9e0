import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../shared/protocol/limits'
import { ApiError, NetworkError } from '../../sync/apiError'
import type { CreatedBoard, RestoredAs } from '../../sync/boardApi'
import { restoreAsBoard, restoredTitle } from './restoreAsBoard'

const ROLES = { facilitator: 'F', participant: 'P', observer: 'O', screen: 'S' }

function device(answer: (made: RestoredAs) => Error | null) {
  const kept: string[] = []
  const calls: unknown[] = []
  return {
    kept,
    calls,
    parts: {
      api: {
        restoreSnapshot: async (board: string, key: string, snapshot: string, made: RestoredAs) => {
          calls.push([board, key, snapshot, made])
          const error = answer(made)
          if (error !== null) throw error
          const urls = { ...ROLES, facilitator: 'http://room:3030/b/new#F' }
          const created: CreatedBoard = { id: 'new', title: made.title ?? '', locale: 'fr', keys: ROLES, urls }
          return created
        },
      },
      identities: {
        keepLink: (board: string, role: string, key: string) => void kept.push(`${board} ${role} ${key}`),
        remember: ({ id, title, role }: { id: string; title: string; role: string }) =>
          void kept.push(`recent ${id} ${title} ${role}`),
      },
      settings: { setPublicUrl: (url: string) => void kept.push(url) },
    },
  }
}

const ASKED = { board: 'b', key: 'k', snapshot: 's', title: ' Atelier – KJ ', createKey: null }

describe('a new board of a snapshot', () => {
  it('SN7 is kept on this device with all its links, and said, not gone to', async () => {
    const { parts, kept, calls } = device(() => null)
    const made = await restoreAsBoard(ASKED, parts)
    expect(made).toEqual({ kind: 'made', title: 'Atelier – KJ', path: '/b/new#F' })
    expect(calls).toEqual([['b', 'k', 's', { title: 'Atelier – KJ' }]])
    expect(kept).toEqual([
      ...Object.entries(ROLES).map(([role, key]) => `new ${role} ${key}`),
      'recent new Atelier – KJ facilitator',
      'http://room:3030',
    ])
  })

  it('SN7 asks for the creation key where the server wants one, and sends it', async () => {
    const needed = new ApiError(401, 'create-key-needed', 'This server makes boards only for some.')
    const { parts, kept, calls } = device(({ createKey }) => (createKey === 'sesame' ? null : needed))
    expect(await restoreAsBoard(ASKED, parts)).toEqual({ kind: 'wantsKey' })
    expect(await restoreAsBoard({ ...ASKED, createKey: 'wrong' }, parts)).toEqual({ kind: 'wantsKey' })
    expect(kept).toEqual([])
    expect(await restoreAsBoard({ ...ASKED, createKey: ' sesame ' }, parts)).toMatchObject({ kind: 'made' })
    expect(calls.at(-1)).toEqual(['b', 'k', 's', { title: 'Atelier – KJ', createKey: 'sesame' }])
  })

  it('SN7 says what went wrong and keeps nothing', async () => {
    for (const error of [new NetworkError('no answer'), new ApiError(401, 'unauthorized', 'No such key.')]) {
      const { parts, kept } = device(() => error)
      expect(await restoreAsBoard(ASKED, parts)).toEqual({ kind: 'failed', error })
      expect(kept).toEqual([])
    }
  })

  it('SN7 is called after the board and the snapshot, whose name stays whole', () => {
    expect(restoredTitle('Atelier', 'Regroupement')).toBe('Atelier – Regroupement')
    expect(restoredTitle('', 'Regroupement')).toBe('Regroupement')
    const long = restoredTitle('a'.repeat(LIMITS.title), 'Regroupement')
    expect(long).toHaveLength(LIMITS.title)
    expect(long.endsWith('a – Regroupement')).toBe(true)
    expect(restoredTitle('Atelier', 'n'.repeat(LIMITS.title + 5))).toHaveLength(LIMITS.title)
  })
})
