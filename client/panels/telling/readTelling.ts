import { GROUND } from '../../../shared/model/account'
import type { Relation } from '../../../shared/model/relation'
import { buildClusterTree, walkClusters } from '../../../shared/queries/clusterTree'
import { isLive } from '../../../shared/queries/readBoard'
import { supportTitle } from '../../../shared/queries/supportNames'
import { readTellingGround, tellingOrder, withInner } from '../../../shared/queries/tellingOrder'
import { readToTell, type ToTell } from '../../../shared/queries/told'
import { readWalls } from '../../../shared/queries/walls'
import type { BoardView } from '../../board/boardView'
import type { Translate } from '../../i18n/t'
import { type ClusterBook, readClusterBook } from '../clusterBook'
import { clusterName } from '../clusterName'
import type { Names } from './editor/mentionNames'

type TellingView = Pick<BoardView, 'projection' | 'supports' | 'meta' | 'commands'>

/** Of a name in a text so many letters are read. */
const LONGEST = 48

/** `id` is where its account lies; `title` is "" where there is but one. */
export type TellingWall = { readonly id: string; readonly title: string }

/** As supports lie one above the other; a board without walls is one. What was told of others stays to be read. */
function readTellingWalls({ supports, meta, commands }: TellingView): TellingWall[] {
  const { locale } = meta.getState()
  const withWolves = new Set(
    [...supports.zones.values()].flatMap(({ support, zone }) => (zone.hasWolves ? [support] : [])),
  )
  const walls = [...supports.supports.values()].filter(({ id }) => withWolves.has(id))
  const told = walls.map((wall) => ({ id: wall.id, title: walls.length > 1 ? supportTitle(wall, locale) : '' }))
  const shown = told.length === 0 ? [{ id: GROUND, title: '' }] : told
  const others = (commands.listAccounts.run() ?? []).filter((account) => shown.every(({ id }) => id !== account))
  return [...shown, ...others.map((id) => ({ id, title: '' }))]
}

/** What mentions are called, what lies in the trash too. */
export function readNames({ projection }: TellingView, book: ClusterBook, t: Translate): Names {
  const { notes, clusters } = projection
  const tree = buildClusterTree(projection)
  const live = [...walkClusters(tree.roots).flatMap((node) => node.notes), ...tree.loose]
  const noteName = (text: string) => shorten(text) || t('canvas.emptyNote')
  const all = [
    ...[...book.clusters.values()].map((cluster) => ({
      id: cluster.id,
      name: shorten(clusterName(cluster, t)),
      kind: 'cluster' as const,
      color: cluster.color,
      isGone: false,
    })),
    ...live.map(({ id, text, color }) => ({ id, name: noteName(text), kind: 'note' as const, color, isGone: false })),
    ...[...clusters.values()]
      .filter(({ id }) => !book.clusters.has(id))
      .map(({ id, title, color }) => ({
        id,
        name: shorten(title) || t('outline.untitledCluster'),
        kind: 'cluster' as const,
        color,
        isGone: true,
      })),
    ...[...notes.values()]
      .filter((note) => !isLive(note))
      .map(({ id, text, color }) => ({ id, name: noteName(text), kind: 'note' as const, color, isGone: true })),
  ]
  return new Map(all.map((thing) => [thing.id, thing]))
}

function shorten(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length <= LONGEST
    ? letters.join('')
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}

export type WallTelling = ToTell & {
  /** The clusters, then the lone wolves. */
  readonly order: readonly string[]
}

/** Of the wall whose account lies there: what there is to tell, and in which order one may. */
export function readWall(
  { projection, supports }: TellingView,
  relations: ReadonlyMap<string, Relation>,
  account: string,
): WallTelling {
  const on = { wallOf: readWalls(projection.clusters, supports.zones), wall: account === GROUND ? '' : account }
  const toTell = readToTell(projection, relations.values(), on)
  const ground = readTellingGround(projection, relations.values(), on)
  return { ...toTell, order: withInner(tellingOrder(ground), toTell.clusters, ground) }
}

export function readTelling(view: TellingView) {
  return { walls: readTellingWalls(view), book: readClusterBook(view.projection) }
}
