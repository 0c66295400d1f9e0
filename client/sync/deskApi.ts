import type { VoteKind, VoteMethod } from '../../shared/facilitation/vote'
import type { Authors } from '../../shared/model/stageMeta'
import { createHttpClient } from './httpClient'
import type { Identity } from './types'

/** Whose notes are to go from desk to board; what is left out is not asked for. */
export type RevealWhat = {
  /** All that waits on these persons' desks; `everyone`: on all desks. */
  readonly people?: readonly string[] | 'everyone'
  /** All that waits on the desks of who sits there. */
  readonly table?: string
  /** These of one's own desk; all of it where it is true. */
  readonly own?: readonly string[] | true
}

export type RevealDone = {
  /** What came to the board by this call; 0 where another was faster. */
  readonly revealed: number
  /** From how many desks. */
  readonly desks: number
  /** Desks that are damaged on the server's disk, whose notes stay there; absent where none is. */
  readonly unread?: number
}

export type NewVote = {
  readonly title: string
  readonly method: VoteMethod
  readonly kind: VoteKind
  readonly dots?: number
  readonly most?: number
  readonly wall?: string | null
  readonly among?: readonly string[] | null
}

/** The calls about desks, votes and authors. Each rejects as those of BoardApi do; nothing is queued while offline. */
export interface DeskApi {
  /** For who leads; of one's own desk for its person. */
  reveal(what: RevealWhat): Promise<RevealDone>
  /** For who leads. */
  openVote(vote: NewVote): Promise<{ readonly id: string }>
  /** For who leads: counts, and puts the results on the stage. Closing one that is closed changes nothing. */
  closeVote(vote: string): Promise<void>
  /** For who leads: takes a vote away with its results. */
  dropVote(vote: string): Promise<void>
  /** For who leads, before the board starts. */
  setAuthors(authors: Authors): Promise<void>
}

export function createDeskApi(
  { board, key }: Identity,
  options: { origin?: string; fetch?: typeof fetch } = {},
): DeskApi {
  const http = createHttpClient(options)
  const at = (rest: string) => `/api/boards/${encodeURIComponent(board)}${rest}`
  const vote = (id: string, rest = '') => at(`/votes/${encodeURIComponent(id)}${rest}`)
  return {
    reveal: async (what) => (await http.send('POST', at('/reveal'), { key, json: what })).json(),
    openVote: async (wanted) => (await http.send('POST', at('/votes'), { key, json: wanted })).json(),
    closeVote: async (id) => void (await http.send('POST', vote(id, '/close'), { key, json: {} })),
    dropVote: async (id) => void (await http.send('DELETE', vote(id), { key })),
    setAuthors: async (authors) => void (await http.send('PUT', at('/authors'), { key, json: { authors } })),
  }
}
