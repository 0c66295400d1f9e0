/** What the address and this device say of a board before any code has come that knows more. */
export type KnownHere = {
  readonly board: string
  /** Opens the board, as far as is known; null where nothing does. */
  readonly key: string | null
  /** Somebody was here on this device: it has its own copy, and who it is. */
  readonly isKnown: boolean
  /** Nobody on this board yet. */
  readonly isNobody: boolean
  /** The link's key, of which this device has not heard yet. */
  readonly isNewLink: boolean
}

type Place = { readonly pathname: string; readonly hash: string }

/** Null where the address names no board. What it reads wrongly costs a call to the server, nothing more. */
export function readKnownHere({ pathname, hash }: Place, read: (key: string) => string | null): KnownHere | null {
  const [, board] = /^\/[bs]\/([\w-]+)\/?$/.exec(pathname) ?? []
  if (board === undefined) return null
  const stored = parse(read(`grappe/board/${board}`)) as StoredHere | null
  const recent = parse(read('grappe/recent'))
  const link = hash.slice(1)
  const links = Object.values(stored?.links ?? {})
  const kept = stored?.person?.key ?? links.at(0) ?? null
  const isKnown = Array.isArray(recent) && recent.some((one: { id?: unknown } | null) => one?.id === board)
  return {
    board,
    isKnown,
    isNobody: stored?.person == null,
    key: stored?.person?.key ?? (link === '' ? kept : link),
    isNewLink: link !== '' && !links.includes(link),
  }
}

type StoredHere = {
  readonly person?: { readonly key?: string } | null
  readonly links?: Readonly<Record<string, string>>
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
