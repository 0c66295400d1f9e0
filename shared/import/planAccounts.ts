import * as Y from 'yjs'
import { accountsOf } from '../model/board'
import { type Entry, textOf } from '../model/entry'
import { openAccount } from '../operations/accounts'
import { type Origin, SystemEdit } from '../operations/origin'
import type { Decoder } from './decodeValue'

type AccountOptions = {
  readonly decoder: Decoder
  /** The wall here that one of the file is. */
  readonly wallOf: (wall: string) => string
}

export type PlannedAccounts = {
  readonly update: Uint8Array | null
  /** The walls, as the file has them, of what could not be taken whole. */
  readonly left: readonly string[]
}

const ORIGIN: Origin = new SystemEdit('import')

/**
 * What a file tells of walls, whatever its length: where nothing is told yet as it stands, else after what is told there
 * and an empty line, in the text that people type in. What is no account comes where nothing is.
 */
export function planAccounts(
  board: Y.Doc,
  told: Readonly<Record<string, unknown>>,
  { decoder, wallOf }: AccountOptions,
): PlannedAccounts {
  const file = new Y.Doc()
  const entries = file.getMap<unknown>('accounts')
  for (const [wall, json] of Object.entries(told)) entries.set(wall, decoder.decodeEntry(['accounts', wall], json))
  const fresh = new Y.Doc()
  if (entries.size > 0 && accountsOf(board)._map.size > 0) Y.applyUpdate(fresh, Y.encodeStateAsUpdate(board))
  const before = Y.encodeStateVector(fresh)
  let isChanged = false
  fresh.on('update', () => {
    isChanged = true
  })
  const left = [...entries].flatMap(([wall, entry]) => (takeEntry(fresh, { wall, entry, wallOf }) ? [] : [wall]))
  const update = isChanged ? Y.encodeStateAsUpdate(fresh, before) : null
  fresh.destroy()
  file.destroy()
  return { update, left }
}

type Taken = Pick<AccountOptions, 'wallOf'> & { readonly wall: string; readonly entry: unknown }

/** False where something of it was left out. */
function takeEntry(fresh: Y.Doc, { wall, entry, wallOf }: Taken): boolean {
  const text = textOf(entry, 'text')
  if (text !== null && entry instanceof Y.Map) return takeAccount(fresh, wallOf(wall), { text, entry })
  const accounts = fresh.getMap<unknown>('accounts')
  if (accounts.has(wall)) return false
  accounts.set(wall, copyOf(entry))
  return true
}

function takeAccount(fresh: Y.Doc, wall: string, { text, entry }: { text: Y.Text; entry: Entry }): boolean {
  const isNew = !accountsOf(fresh).has(wall)
  const own = openAccount(fresh, wall, ORIGIN)
  if (own === null) return false
  const words = text.toString()
  if (words !== '') own.insert(own.length, own.length === 0 ? words : `\n\n${words}`)
  const others = [...entry].filter(([field]) => field !== 'text')
  if (isNew) for (const [field, value] of others) accountsOf(fresh).get(wall)?.set(field, copyOf(value))
  return isNew || others.length === 0
}

function copyOf(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.clone() : value
}
