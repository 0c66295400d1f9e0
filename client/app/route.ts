import { isId } from '../../shared/protocol/rooms'
import { readTicket } from '../panels/joinCode'

/**
 * What the address asks for. `key` is a link's key from the fragment, `ticket` that of a square in the room; null where
 * the address holds none.
 */
export type Route =
  | { readonly page: 'home'; readonly ticket: string | null }
  | { readonly page: 'board' | 'screen'; readonly board: string; readonly key: string | null }
  | { readonly page: 'notFound' }

const PAGES = { b: 'board', s: 'screen' } as const

export function parseRoute({ pathname, hash }: { pathname: string; hash: string }): Route {
  const [, first = '', board, ...rest] = pathname.replace(/\/$/, '').split('/')
  if (first === '') return { page: 'home', ticket: readTicket(hash) }
  if (!Object.hasOwn(PAGES, first) || !isId(board) || rest.length > 0) return { page: 'notFound' }
  const key = hash.replace(/^#/, '')
  return { page: PAGES[first as keyof typeof PAGES], board, key: key === '' ? null : key }
}
