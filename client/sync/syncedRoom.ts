import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type Asker, canWrite, formatRoomName, type RoomAddress } from '../../shared/protocol/rooms'
import { formatHello } from '../../shared/protocol/subprotocols'
import { SCHEMA } from '../../shared/schema/version'
import type { SettledOptions } from './connectionOptions'
import { openIndexedDbCopy } from './indexedDbCopy'
import { KeptDocument } from './keptDocument'
import { localCopyName } from './localCopy'
import { RoomConnection } from './roomConnection'
import type { Identity } from './types'

export type RoomKind = 'board' | 'stage' | 'plan' | 'desk'

/** A document of a board: kept in this browser, and synced while there is a connection. */
export type SyncedRoom = {
  readonly kind: RoomKind
  readonly canWrite: boolean
  readonly kept: KeptDocument
  readonly connection: RoomConnection
  /** True once all that the server had is in the document. */
  isSynced: boolean
}

export type RoomParts = {
  readonly kind: RoomKind
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly identity: Identity
  readonly options: SettledOptions
  /** Nothing is read from this browser, and nothing kept in it. */
  readonly inMemory: boolean
  readonly onChange: () => void
  readonly onSynced: () => void
  /** What was kept here came into the document late, after others could have been shown. */
  readonly onAdopted?: () => void
}

/** After so many replacements in a row the state says so instead. */
export const RESTARTS = 3

/** Reads what is kept; connect it once that is `kept.loaded`. */
export function openRoom({ kind, doc, awareness, identity, options, ...parts }: RoomParts): SyncedRoom {
  const address = addressOf(kind, identity)
  const mayWrite = canWrite(address, askerOf(identity))
  const { indexedDB } = options
  const copyName = copyNameOf(kind, identity)
  const { onChange } = parts
  const kept: KeptDocument = new KeptDocument({
    doc,
    open: indexedDB === null || parts.inMemory ? null : () => openIndexedDbCopy(indexedDB, copyName),
    tracksEdits: mayWrite,
    onChange,
    onEdit: (edit) => connection.send(edit),
    onAdopted: () => {
      // A new socket says which document it is, and offers all that is unsent.
      connection.cut()
      connection.connect()
      parts.onAdopted?.()
    },
  })
  const connection: RoomConnection = new RoomConnection({
    url: options.url,
    room: formatRoomName(address),
    kept,
    awareness,
    hello: () => formatHello({ key: identity.key, ack: true, schema: SCHEMA, generation: kept.generation || null }),
    WebSocket: options.WebSocket,
    random: options.random,
    onChange,
    onSynced: () => {
      room.isSynced = true
      parts.onSynced()
    },
  })
  const room: SyncedRoom = { kind, canWrite: mayWrite, kept, connection, isSynced: false }
  return room
}

function addressOf(kind: RoomKind, { board, person }: Identity): RoomAddress {
  return kind === 'desk' ? { kind, board, person: person?.id ?? '' } : { kind, board }
}

/** What the copy of a room is called in this browser. */
export function copyNameOf(kind: RoomKind, identity: Identity): string {
  return localCopyName(formatRoomName(addressOf(kind, identity)), identity.person?.id ?? identity.role)
}

export function askerOf({ role, person }: Identity): Asker {
  return { role, person: person?.id ?? null }
}

/** Who is here is told in the board's room alone. */
export function silentAwareness(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  return awareness
}
