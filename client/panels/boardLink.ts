import type { Role } from '../../shared/protocol/roles'
import { isId } from '../../shared/protocol/rooms'

/** The link that opens a board with a role's key, as DESIGN 2.2 writes it. `base` has no slash at its end. */
export function formatBoardLink(base: string, board: string, role: Role, key: string): string {
  return `${base}/${role === 'screen' ? 's' : 'b'}/${board}#${key}`
}

/** The path and fragment of a pasted link, with or without its origin; null for anything else. */
export function parseBoardLink(text: string): string | null {
  const match = /(?:^|\/)([bs])\/([^/#?\s]+)\/?(?:\?[^#\s]*)?#([A-Za-z0-9_-]{20,128})$/.exec(text.trim())
  const [, page, board, key] = match ?? []
  return isId(board) ? `/${page}/${board}#${key}` : null
}

type Bases = {
  /** The address that this page was opened at. */
  readonly origin: string
  /** What the server put into links when the board was made here; null where it was made elsewhere. */
  readonly published: string | null
}

/**
 * The address for links that others open. The server's own, which its keeper may have set; but a private address that
 * it guessed gives way to one that was just seen to work from outside its machine.
 */
export function chooseLinkBase({ origin, published }: Bases): string {
  if (published === null) return origin
  return isLoopback(origin) || !isPrivate(published) ? published : origin
}

/** True where only the server's own machine can open the address. */
export function isLoopback(url: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostOf(url))
}

function isPrivate(url: string): boolean {
  return isLoopback(url) || /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)|\.local$/.test(hostOf(url))
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    return ''
  }
}
