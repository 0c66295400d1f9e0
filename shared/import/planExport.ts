import * as Y from 'yjs'
import { encodeDocument, type JsonMaps } from '../export/encodeDocument'
import { GROUND } from '../model/account'
import { BOARD_MAPS } from '../model/board'
import { isNamedMap } from '../model/fields'
import { supportsOf } from '../model/stageMaps'
import { keepPagePlaces } from '../operations/keepPagePlaces'
import { SystemEdit } from '../operations/origin'
import { readZones } from '../queries/readZones'
import type { ZoneBoxes } from '../queries/zones'
import { migrate } from '../schema/migrate'
import type { Migration } from '../schema/migrations/migration'
import { SCHEMA } from '../schema/version'
import { createDecoder, type Decoder } from './decodeValue'
import type { ParsedExport } from './importTypes'
import { planAccounts } from './planAccounts'
import { votesOfFile } from './votesOfFile'

/** What belongs to one workshop alone: a file starts no phase elsewhere, freezes nothing, and seats nobody. */
const OWN_MAPS = ['lead', 'seats']
/** What makes a board this board: never taken from another. */
const OWN_META = new Set(['title', 'locale', 'schema', 'generation', 'unsaved', 'authors'])

export type PlannedExport = {
  readonly boardUpdate: Uint8Array | null
  readonly stageUpdate: Uint8Array | null
  readonly ignored: readonly string[]
}

type ExportOptions = {
  readonly createId: () => string
  readonly imageIds?: ReadonlyMap<string, string>
  readonly supports?: Y.Doc
}

/**
 * New entries for all of an export. An id is kept where it is free and remapped where it is taken, and everything that
 * names it with it; accounts are keyed by their walls and go with these. `stage` is null where the stage is not to be
 * imported, and `supports` is the board's then. `imageIds` has the new ids of images, which lie beside the documents.
 */
export function planExport(
  board: Y.Doc,
  stage: Y.Doc | null,
  older: ParsedExport,
  { createId, imageIds = new Map(), supports }: ExportOptions,
): PlannedExport {
  const migrated = migrateExport(older)
  const own = votesOfFile(migrated.stage ?? {})
  const file = { ...migrated, stage: migrated.stage === null ? null : withoutOwn(own.stage) }
  const ids = remapIds(board, stage, file, createId)
  const rename = (id: string) => ids.get(id) ?? imageIds.get(id) ?? id
  const ignored: string[] = []
  const freshBoard = new Y.Doc()
  const freshStage = new Y.Doc()
  const { accounts: told = {}, ...things } = file.board
  const ofBoard = createDecoder(file.kinds.board, rename)
  fill(freshBoard, board, things, ofBoard, rename, (map, key) => {
    ignored.push(`${map}.${key}`)
  })
  const wallOf = file.stage === null || stage === null ? wallsThere(supports ?? stage) : rename
  const accounts = planAccounts(board, told, { decoder: ofBoard, wallOf })
  ignored.push(...accounts.left.map((wall) => `accounts.${wall}`))
  if (stage !== null && file.stage !== null) {
    for (const map of OWN_MAPS) if (Object.keys(migrated.stage?.[map] ?? {}).length > 0) ignored.push(`stage.${map}`)
    ignored.push(...own.left.map((id) => `stage.votes.${id}`))
    fill(freshStage, stage, file.stage, createDecoder(file.kinds.stage, rename), rename, (map, key) => {
      ignored.push(`stage.${map}.${key}`)
    })
  } else if (file.stage !== null) {
    ignored.push('stage')
    keepPagePlaces(freshBoard, zonesIn(file, rename), new SystemEdit('import'))
  }
  const boardUpdate = merged([encode(freshBoard), accounts.update])
  return { boardUpdate, stageUpdate: stage === null ? null : encode(freshStage), ignored }
}

function merged(updates: readonly (Uint8Array | null)[]): Uint8Array | null {
  const [first, ...others] = updates.filter((update) => update !== null)
  if (first === undefined) return null
  return others.length === 0 ? first : Y.mergeUpdates([first, ...others])
}

/** Where no supports come along: the wall itself where it stands here, else the ground. */
function wallsThere(supports: Y.Doc | null): (wall: string) => string {
  return (wall) => (supports !== null && supportsOf(supports).has(wall) ? wall : GROUND)
}

/** Where the zones of the file's supports lie: what lies in them stays there where they do not come along. */
function zonesIn({ stage: maps, kinds }: ParsedExport, rename: (id: string) => string): ZoneBoxes {
  const stage = new Y.Doc()
  const { supports = {}, zones = {} } = maps ?? {}
  fill(stage, stage, { supports, zones }, createDecoder(kinds.stage, rename), rename, () => undefined)
  return readZones(stage)
}

/** An export of an older schema, brought to ours in documents of its own. */
export function migrateExport(file: ParsedExport, ladder?: readonly Migration[]): ParsedExport {
  const board = new Y.Doc()
  const stage = new Y.Doc()
  const same = (id: string) => id
  const nothing = () => undefined
  if (file.schema >= (ladder?.at(-1)?.to ?? SCHEMA)) return file
  fill(board, board, file.board, createDecoder(file.kinds.board, same), same, nothing)
  fill(stage, stage, file.stage ?? {}, createDecoder(file.kinds.stage, same), same, nothing)
  const migrated = migrate(
    { board, stage },
    ladder === undefined ? { from: file.schema } : { from: file.schema, ladder },
  )
  const encodedBoard = encodeDocument(board, [])
  const encodedStage = encodeDocument(stage, [])
  return {
    ...file,
    board: encodedBoard.maps,
    stage: file.stage === null ? null : encodedStage.maps,
    kinds: { board: encodedBoard.kinds, stage: encodedStage.kinds },
    schema: migrated?.to ?? file.schema,
  }
}

/** The new ids of those in the file that are taken, anywhere on the board or its stage. */
function remapIds(
  board: Y.Doc,
  stage: Y.Doc | null,
  file: ParsedExport,
  createId: () => string,
): ReadonlyMap<string, string> {
  const inFile = new Set([...entryIds(file.board), ...entryIds(file.stage ?? {})])
  const taken = new Set([
    ...usedKeys(board, Object.keys(file.board)),
    ...usedKeys(stage, Object.keys(file.stage ?? {})),
  ])
  const ids = new Map<string, string>()
  for (const id of inFile) {
    if (!taken.has(id)) continue
    let fresh = createId()
    while (inFile.has(fresh) || taken.has(fresh)) fresh = createId()
    ids.set(id, fresh)
    taken.add(fresh)
  }
  return ids
}

/** The keys of what may be an entry: anything in a map that we know, and objects elsewhere. */
function entryIds(maps: JsonMaps): string[] {
  const known = new Set<string>(BOARD_MAPS)
  return Object.entries(maps).flatMap(([name, entries]) =>
    Object.entries(entries)
      .filter(([, value]) => !isNamedMap(name) && (known.has(name) || (typeof value === 'object' && value !== null)))
      .map(([id]) => id),
  )
}

/** Deleted keys too: a new value under a key that was used before can lose against the deletion. */
function usedKeys(doc: Y.Doc | null, names: readonly string[]): string[] {
  if (doc === null) return []
  return [...new Set([...names, ...BOARD_MAPS])]
    .filter((name) => !isNamedMap(name))
    .flatMap((name) => [...(doc.share.get(name)?._map.keys() ?? [])])
}

function fill(
  fresh: Y.Doc,
  target: Y.Doc,
  maps: JsonMaps,
  decoder: Decoder,
  rename: (id: string) => string,
  leaveOut: (map: string, key: string) => void,
): void {
  fresh.transact(() => {
    for (const [name, entries] of Object.entries(maps)) {
      const used = target.share.get(name)?._map
      for (const [id, json] of Object.entries(entries)) {
        const key = isNamedMap(name) ? id : rename(id)
        if (!used?.has(key)) fresh.getMap(name).set(key, decoder.decodeEntry([name, id], json))
        else if (!isThereAlready(target, name, key, json)) leaveOut(name, key)
      }
    }
  })
}

/** True for a kind of card that the board has just so: nothing is left out then. */
function isThereAlready(target: Y.Doc, map: string, key: string, json: unknown): boolean {
  const held = isNamedMap(map) ? target.getMap(map).get(key) : undefined
  return held instanceof Y.Map && JSON.stringify(held.toJSON()) === JSON.stringify(json)
}

function withoutOwn(stage: JsonMaps): JsonMaps {
  const others = Object.entries(stage).filter(([map]) => !OWN_MAPS.includes(map))
  const meta = Object.entries(stage.meta ?? {}).filter(([field]) => !OWN_META.has(field))
  return { ...Object.fromEntries(others), meta: Object.fromEntries(meta) }
}

function encode(fresh: Y.Doc): Uint8Array | null {
  const update = fresh.store.clients.size === 0 ? null : Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  return update
}
