import { ROLES } from '../../shared/protocol/roles'
import { formatRoomName, isId, parseRoomName } from '../../shared/protocol/rooms'
import { boardOfImages, imageCopyName, localCopyName } from './localCopy'

/** The database of one document of a board, or of its pictures, as this browser names it. */
export type CopyHere = { readonly name: string; readonly board: string; readonly holds: 'document' | 'images' }

/** Who a board may have been opened as here: person ids and roles. */
export type KnownBoard = { readonly board: string; readonly who: readonly string[] }

/**
 * The local copies in this browser, of whomever. A browser that cannot list its databases is asked for the known ones,
 * which may not all be there; one that keeps nothing has none.
 */
export async function findCopiesHere(
  known: readonly KnownBoard[],
  factory: IDBFactory | null = indexedDbHere(),
): Promise<readonly CopyHere[]> {
  if (factory === null) return []
  if (typeof factory.databases !== 'function') return known.flatMap(copiesOf)
  try {
    return (await factory.databases()).flatMap(({ name = '' }) => parseCopyName(name) ?? [])
  } catch {
    // Forbidden: where nothing may be listed, nothing could be kept.
    return []
  }
}

/** Reading the property alone throws in some browsers that forbid storage. */
export function indexedDbHere(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null
  } catch {
    return null
  }
}

function copiesOf({ board, who }: KnownBoard): CopyHere[] {
  const rooms = (['board', 'stage', 'plan'] as const).map((kind) => formatRoomName({ kind, board }))
  const isRole = (one: string) => ROLES.some((role) => role === one)
  // A role is nobody, and has no desk.
  const deskOf = (one: string) => (isRole(one) ? [] : [formatRoomName({ kind: 'desk', board, person: one })])
  return who.flatMap((one) => [
    ...[...rooms, ...deskOf(one)].map((room) => ({
      name: localCopyName(room, one),
      board,
      holds: 'document' as const,
    })),
    { name: imageCopyName(board, one), board, holds: 'images' as const },
  ])
}

function parseCopyName(name: string): CopyHere | null {
  const [product, room = '', ...who] = name.split('/')
  if (product !== 'grappe' || who.length !== 1) return null
  const board = boardOfImages(room)
  if (isId(board)) return { name, board, holds: 'images' }
  const address = parseRoomName(room)
  return address === null ? null : { name, board: address.board, holds: 'document' }
}
