import { isId } from '../../../shared/protocol/rooms'

const NAME = 'show'

/** Where the board shows one of its notes, cards or clusters. There is no key in it: it opens for who has the board already. */
export function thingLink(base: string, board: string, id: string): string {
  return `${base}/b/${board}?${NAME}=${encodeURIComponent(id)}`
}

/** The thing that an address asks for; null for none. */
export function linkedThing(search: string): string | null {
  const id = new URLSearchParams(search).get(NAME)
  return isId(id ?? undefined) ? id : null
}
