import { describe, expect, it } from 'vitest'
import { encodeBase64Url } from '../../shared/keys/base64url'
import { deriveKey } from '../../shared/keys/deriveKey'
import { FIRST_GENERATIONS, type Generations } from '../../shared/protocol/roles'
import { ApiError, NetworkError } from '../sync/apiError'
import type { BoardInfo } from '../sync/boardApi'
import { findShareKeys } from './shareLinks'

const ROOT = encodeBase64Url(new Uint8Array(32).fill(7))

function apiThatSays(answer: Generations | Error) {
  const asked: string[] = []
  const getBoard = async (board: string, key: string): Promise<BoardInfo> => {
    asked.push(key)
    if (answer instanceof Error) throw answer
    const counts = { notes: 0, clusters: 0 }
    const about = { id: board, title: '', locale: 'fr', authors: 'named', createdAt: 0, counts } as const
    return { ...about, role: 'facilitator', generations: answer }
  }
  return { getBoard, asked }
}

describe('findShareKeys', () => {
  it('derives every key from the facilitator key, by the generations that the server tells', async () => {
    const api = apiThatSays({ ...FIRST_GENERATIONS, participant: 3 })
    const keys = await findShareKeys({ board: 'b', role: 'facilitator' }, { facilitator: ROOT }, api)
    expect(keys).toEqual({
      facilitator: ROOT,
      participant: deriveKey(ROOT, 'b', 'participant', 3),
      observer: deriveKey(ROOT, 'b', 'observer', 1),
      screen: deriveKey(ROOT, 'b', 'screen', 1),
    })
    expect(api.asked).toEqual([ROOT])
  })

  it('gives a participant only the link that they came by, without asking anybody', async () => {
    const api = apiThatSays(new NetworkError('offline'))
    const links = { participant: 'p', observer: 'o' }
    expect(await findShareKeys({ board: 'b', role: 'participant' }, links, api)).toEqual({ participant: 'p' })
    expect(await findShareKeys({ board: 'b', role: 'participant' }, {}, api)).toEqual({})
    expect(api.asked).toEqual([])
  })

  it('shows no link that was renewed elsewhere', async () => {
    const api = apiThatSays(new ApiError(401, 'unauthorized', ''))
    const links = { facilitator: ROOT, participant: 'old' }
    expect(await findShareKeys({ board: 'b', role: 'facilitator' }, links, api)).toEqual({})
  })

  it('says that the server is needed where it does not answer', async () => {
    const api = apiThatSays(new NetworkError('offline'))
    const asked = findShareKeys({ board: 'b', role: 'facilitator' }, { facilitator: ROOT }, api)
    await expect(asked).rejects.toBeInstanceOf(NetworkError)
  })
})
