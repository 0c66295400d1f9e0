import type { Note } from '../../shared/model/note'
import type { PaletteColor } from '../../shared/model/palette'
import { whyNotInto } from '../../shared/queries/clusterDepth'
import { isLive } from '../../shared/queries/readBoard'
import { readStructure } from '../../shared/queries/readStructure'
import { zonesInOrder } from '../../shared/queries/zoneOrder'
import type { BoardView } from '../board/boardView'
import { foldedWords, foldText } from '../board/foldText'
import { type ZoneName, zoneName } from '../board/zoneName'
import { othersZoneOf, whyNotInZone } from '../commands/zoneRules'
import type { Counted } from '../i18n/countWords'
import { type BookCluster, type ClusterBook, readClusterBook } from './clusterBook'
import { isNearWord } from './isNearWord'

/** Why something cannot be sent there: all of it lies there, it would lie in itself, alone or too deep, a zone refuses, or nothing is gathered now. */
export type WhyNot =
  | 'there'
  | 'itself'
  | 'alone'
  | 'tooDeep'
  | 'notTaken'
  | 'full'
  | 'facilitatorOnly'
  | 'table'
  | 'gather'

/** A zone as a target. */
export type ZoneTarget = ZoneName & {
  readonly color: PaletteColor
  readonly held: Required<Omit<Counted, 'relations'>>
}

/** Where the selection can be sent: a cluster, a zone, the bare page, a cluster that is made for it, or where one taps next. */
export type SendTarget = {
  readonly id: string | 'page' | 'new' | 'tap'
  readonly cluster: BookCluster | null
  readonly zone: ZoneTarget | null
  readonly why: WhyNot | null
}

type SendView = Pick<BoardView, 'projection' | 'supports' | 'meta' | 'canLead' | 'lead' | 'person' | 'rights'>

/**
 * Every target: after those that are none, clusters in reading order and zones as they are listed, what the selection is
 * rather put into first. And the clusters, to be named.
 */
export function readSendTargets(
  view: SendView,
  selection: ReadonlySet<string>,
  { canTap = false } = {},
): { readonly targets: readonly SendTarget[]; readonly book: ClusterBook } {
  const { projection } = view
  const book = readClusterBook(projection)
  const structure = readStructure(projection)
  const sent = [...selection].filter((id) => book.homes.has(id))
  const isThere = (target: string | null) => sent.length > 0 && sent.every((id) => book.homes.get(id) === target)
  const { gather } = view.rights.getState()
  const whyNot = (target: string | null): WhyNot | null => {
    if (isThere(target)) return 'there'
    if (!gather) return 'gather'
    if (target !== null && othersZoneOf(view, target) !== null) return 'table'
    return whyNotInto(projection.clusters, structure, sent, target)
  }
  const alone = { cluster: null, zone: null }
  const others: SendTarget[] = [
    {
      ...alone,
      id: 'new',
      why: sent.length < 2 ? 'alone' : gather ? whyNotInto(projection.clusters, structure, sent, null, 1) : 'gather',
    },
    { ...alone, id: 'page', why: whyNot(null) },
    ...(canTap ? [{ ...alone, id: 'tap', why: null }] : []),
  ]
  const clusters = [...book.clusters.values()].map((cluster): SendTarget => {
    return { ...alone, id: cluster.id, cluster, why: whyNot(cluster.id) }
  })
  const isLoose = sent.every((id) => book.homes.get(id) === null)
  const zones = zoneTargets(view, sent, gather || isLoose ? null : 'gather')
  const isOfCards = sent.some((id) => projection.cards.has(id))
  return { targets: [...others, ...(isOfCards ? [...zones, ...clusters] : [...clusters, ...zones])], book }
}

/** Of those that take anything; what lies in one alone can still go to another part of it. */
function zoneTargets(view: SendView, sent: readonly string[], whyNone: WhyNot | null): SendTarget[] {
  const { notes, clusters, cards } = view.projection
  const placeOf = (id: string) => (notes.get(id) ?? cards.get(id) ?? clusters.get(id))?.place.in
  return zonesInOrder(view.supports.supports.values()).flatMap(({ id, zone }): SendTarget[] => {
    const name = zoneName(view, id)
    if (name === null || zone.takes.length === 0) return []
    const isThere = zone.layout === undefined && sent.every((one) => placeOf(one) === id)
    const held = countIn(view, id)
    const why = isThere ? 'there' : (whyNone ?? (whyNotInZone(view, id, sent) as WhyNot | null))
    return [{ id, cluster: null, zone: { ...name, color: zone.color, held }, why }]
  })
}

/** What lies in a zone itself. */
function countIn({ projection }: SendView, zone: string): Required<Omit<Counted, 'relations'>> {
  const count = (records: ReadonlyMap<string, Pick<Note, 'place' | 'deletedAt'>>) =>
    [...records.values()].filter((one) => one.place.in === zone && isLive(one)).length
  return { notes: count(projection.notes), cards: count(projection.cards), clusters: count(projection.clusters) }
}

/** A target as it can be asked for. */
export type NamedTarget = SendTarget & {
  readonly name: string
  /** Where it lies, and what else it is known by. */
  readonly others: string
}

/** Where things were sent lately comes before what makes a cluster, so many of them. */
const MOST_RECENT = 3

/**
 * What fits the words best first, one wrong letter in a word being forgiven; without words what was chosen lately comes
 * first. What cannot be chosen comes after what can.
 */
export function rankTargets<T extends NamedTarget>(
  targets: readonly T[],
  query: string,
  recent: readonly string[],
): T[] {
  const words = foldedWords(query)
  const ranked = targets.flatMap((target, at) => {
    const match = words.length === 0 ? 0 : matchOf(target, words)
    if (match === null) return []
    const used = recent.indexOf(target.id)
    const lately = used === -1 || used >= MOST_RECENT ? MOST_RECENT : used
    return [{ target, keys: [target.why === null ? 0 : 1, match, lately, at] }]
  })
  return ranked.sort((a, b) => compare(a.keys, b.keys)).map(({ target }) => target)
}

/** The lower the better; null for no match. */
function matchOf({ name, others }: NamedTarget, words: readonly string[]): number | null {
  const folded = foldText(name)
  const all = `${folded} ${foldText(others)}`
  if (folded.startsWith(words.join(' '))) return 0
  if (words.every((word) => ` ${folded}`.includes(` ${word}`))) return 1
  if (words.every((word) => folded.includes(word))) return 2
  if (words.every((word) => all.includes(word))) return 3
  return words.every((word) => all.includes(word) || isNearWord(all, word)) ? 4 : null
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
