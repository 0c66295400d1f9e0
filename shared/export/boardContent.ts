import type * as Y from 'yjs'
import type { Box, Point } from '../geometry/box'
import { accountsOf, clustersOf } from '../model/board'
import type { CardKind } from '../model/cardKind'
import { type Entry, textOf } from '../model/entry'
import type { Place } from '../model/place'
import type { Relation } from '../model/relation'
import { compareStacking } from '../model/stacking'
import { kindsOf, supportsOf, zonesOf } from '../model/stageMaps'
import { type Locale, readStageMeta } from '../model/stageMeta'
import { parseKind, parseSupport, parseZone, type Support } from '../model/support'
import type { ZoneDefinition } from '../model/template'
import { buildClusterTree, type ClusterTree, walkClusters } from '../queries/clusterTree'
import { meaningWords, readLayout } from '../queries/layoutMeaning'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { type BoardRecords, isLive, readBoard } from '../queries/readBoard'
import { standingRelations } from '../queries/relations'
import { thingNames } from '../queries/thingNames'
import { zoneOf as findZone } from '../queries/zoneOf'
import { zonesInOrder } from '../queries/zoneOrder'
import { layZones, type ZoneBoxes } from '../queries/zones'

/** A zone of a support that is shown, with its box on the page. */
export type ShownZone = {
  readonly id: string
  readonly zone: ZoneDefinition
  readonly support: Support
  readonly box: Box
}

/** A board with its supports, read once, as files for people tell it: in its own language. */
export type BoardContent = {
  readonly title: string
  readonly locale: Locale
  /** Nobody is named then. */
  readonly hidesAuthors: boolean
  readonly records: BoardRecords
  readonly zoneBoxes: ZoneBoxes
  readonly tree: ClusterTree
  /** Those that count. */
  readonly relations: readonly Relation[]
  /** What is told of each wall, whole, by the wall's support or `GROUND`. */
  readonly accounts: ReadonlyMap<string, string>
  /** From the lowest to the highest. */
  readonly supports: readonly Support[]
  /** Support by support, in each in reading order. */
  readonly zones: readonly ShownZone[]
  /** Null for a kind that neither the board nor the server knows. */
  kindOf(name: string): CardKind | null
  /** What something is called; null where it is gone or says nothing. */
  nameOf(id: string): string | null
  /** The same in short, "" for what says nothing. */
  callOf(id: string): string | null
  /** What an end of a relation is called, which thousands may have in common: longer, but not whole. */
  endOf(id: string): string
  /** What is told of a cluster, whole. */
  clusterAccount(id: string): string
  /** The zone that something lies in, be it in a cluster there; null for none. */
  zoneOf(place: Place): ShownZone | null
  /** What a place means in its zone, of something with its middle so far from its top left; "" for nothing. */
  meaningOf(place: Place, middle: Point): string
}

/** `kinds` are those of the server, for cards whose kind no support has brought onto the board. */
export function readContent(board: Y.Doc, stage: Y.Doc, kinds: Iterable<CardKind>): BoardContent {
  const { title, locale, authors } = readStageMeta(stage)
  const { supports, zoneBoxes, zones } = readSupports(stage)
  const records = readBoard(board)
  const origins = clusterOrigins(records.clusters, zoneBoxes)
  const kindByName = readKinds(stage, kinds)
  const kindOf = (name: string) => kindByName.get(name) ?? null
  const byId = new Map(zones.map((zone) => [zone.id, zone]))
  const zoneOf = (place: Place) => byId.get(findZone(place.in, records.clusters, zoneBoxes) ?? '') ?? null
  const names = thingNames(records, kindOf, locale, Number.POSITIVE_INFINITY)
  const ends = thingNames(records, kindOf, locale, LONGEST_END)
  const tree = buildClusterTree({ ...records, zones: zoneBoxes })
  return {
    title,
    locale,
    hidesAuthors: authors === 'hidden',
    records,
    zoneBoxes,
    tree,
    relations: readRelations(records, tree),
    accounts: new Map(
      [...records.accounts].map(([wall, { text }]) => [wall, textAt(accountsOf(board).get(wall), 'text') ?? text]),
    ),
    supports,
    zones,
    kindOf,
    zoneOf,
    nameOf: (id) => names(id) || null,
    callOf: remembered(thingNames(records, kindOf, locale)),
    endOf: remembered((id) => ends(id) ?? ''),
    clusterAccount: (id) => textAt(clustersOf(board).get(id), 'account') ?? records.clusters.get(id)?.account ?? '',
    meaningOf(place, middle) {
      const held = zoneOf(place)
      const layout = held?.zone.layout
      if (held === null || layout === undefined) return ''
      const at = pagePosition(place, origins)
      const point = { x: at.x + middle.x - held.box.x, y: at.y + middle.y - held.box.y }
      const meaning = readLayout(layout, held.box, point)
      return meaningWords(meaning, layout, { locale, names: held.support.names })
    },
  }
}

/** Characters. */
const LONGEST_END = 200

function remembered<Answer>(ask: (id: string) => Answer): (id: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return (id) => {
    const { answer } = known.get(id) ?? { answer: ask(id) }
    known.set(id, { answer })
    return answer
  }
}

function readRelations({ notes, relations }: BoardRecords, { roots }: ClusterTree): Relation[] {
  const clusters = new Set(walkClusters(roots).map(({ cluster }) => cluster.id))
  const isLiveNote = (id: string) => isLive(notes.get(id) ?? GONE)
  return [...standingRelations(relations.values(), (id) => clusters.has(id) || isLiveNote(id)).values()]
}

const GONE = { deletedAt: 0 }

/** What an entry tells, also what is longer than a record's text is read. */
function textAt(entry: Entry | undefined, field: string): string | undefined {
  return textOf(entry, field)?.toString()
}

/** The kinds of cards that the board knows: those that its supports brought, then the server's. */
function readKinds(stage: Y.Doc, others: Iterable<CardKind>): Map<string, CardKind> {
  const kinds = new Map<string, CardKind>([...others].map((kind) => [kind.name, kind]))
  for (const [name, entry] of kindsOf(stage)) {
    const kind = parseKind(name, entry)
    if (kind.ok) kinds.set(name, kind.value)
  }
  return kinds
}

function readSupports(stage: Y.Doc): Pick<BoardContent, 'supports' | 'zones' | 'zoneBoxes'> {
  const parsed = [...supportsOf(stage)].flatMap(([id, entry]) => {
    const support = parseSupport(id, entry)
    return support.ok && isLive(support.value) ? [support.value] : []
  })
  const supports = new Map(parsed.sort(compareStacking).map((support) => [support.id, support]))
  const held = [...zonesOf(stage)].flatMap(([id, entry]) => {
    const zone = parseZone(id, entry)
    return zone.ok ? [zone.value] : []
  })
  const zoneBoxes = layZones(supports, held)
  const bySupport = [...supports.keys()].map((id) => ({ zones: held.filter(({ support }) => support === id) }))
  const zones = zonesInOrder(bySupport).flatMap(({ id, zone, support: of }): ShownZone[] => {
    const [support, box] = [supports.get(of), zoneBoxes.get(id)]
    return support === undefined || box === undefined ? [] : [{ id, zone, support, box }]
  })
  return { supports: [...supports.values()], zones, zoneBoxes }
}
