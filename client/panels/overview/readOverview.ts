import { doubtedNotes } from '../../../shared/queries/bolts'
import { clusterHints, type LabelHint } from '../../../shared/queries/clusterHints'
import { buildClusterTree } from '../../../shared/queries/clusterTree'
import { lonelyLevels, wolvesByWall } from '../../../shared/queries/loneWolves'
import { isLive } from '../../../shared/queries/readBoard'
import { readStructure } from '../../../shared/queries/readStructure'
import { straddledBy } from '../../../shared/queries/straddling'
import { supportTitle } from '../../../shared/queries/supportNames'
import { readWalls } from '../../../shared/queries/walls'
import type { BoardView } from '../../board/boardView'
import { type BookCluster, readClusterBook } from '../clusterBook'
import { type OverviewRelations, readRelated } from './readRelated'
import { type ListedKind, type ListedSupport, readKinds, readSupports } from './readSheets'

type ListedNote = { readonly id: string; readonly text: string; readonly color: string }

/** The notes of one wall that stand alone; `dots` is the number of levels that one stayed alone through. */
export type WallWolves = {
  /** The wall's support; "" for what lies on none. */
  readonly id: string
  /** What the wall is called, where there are several; else "". */
  readonly title: string
  readonly wolves: readonly (ListedNote & { readonly dots: number })[]
}

/** How far the board has come. It counts and lists, and never says where something belongs. */
export type Overview = {
  /** Those that lie on a wall. */
  readonly notes: number
  /** Those of them that lie in a cluster. */
  readonly gathered: number
  /** How many clusters each level has, from the first on. */
  readonly levels: readonly number[]
  /** Wall by wall, in reading order. */
  readonly walls: readonly WallWolves[]
  readonly untitled: readonly BookCluster[]
  /** Those with the most labels first. */
  readonly hints: readonly { readonly cluster: BookCluster; readonly labels: number; readonly hint: LabelHint }[]
  /** The notes that people carry back and forth, and between which clusters. */
  readonly straddling: readonly (ListedNote & { readonly between: readonly BookCluster[] })[]
  /** The notes whose placing somebody does not share: the cluster that they lie in, null for none, and how many say so. */
  readonly doubted: readonly (ListedNote & {
    readonly home: BookCluster | null
    readonly bolts: number
    readonly hasOwnBolt: boolean
  })[]
  readonly related: OverviewRelations
  readonly supports: readonly ListedSupport[]
  readonly kinds: readonly ListedKind[]
}

export type OverviewView = Pick<BoardView, 'projection' | 'supports' | 'kinds' | 'meta' | 'bolts' | 'relations'>

export function readOverview(view: OverviewView): Overview {
  const { projection, supports } = view
  const book = readClusterBook(projection)
  const structure = readStructure(projection)
  const wallOf = readWalls(projection.clusters, supports.zones)
  const notes = [...projection.notes.values()].filter(isLive)
  const onWalls = notes.filter(({ place }) => wallOf(place.in) !== null)
  const tree = buildClusterTree(projection)
  const clusters = [...book.clusters.values()]
  const walls = readWolves(view)
  const highest = clusters.reduce((most, { level }) => Math.max(most, level), 0)
  return {
    notes: onWalls.length,
    gathered: onWalls.filter(({ place }) => structure.homeOf(place.in) !== null).length,
    levels: Array.from({ length: highest }, (_, at) => clusters.filter(({ level }) => level === at + 1).length),
    walls,
    related: readRelated(view, { clusters, wolves: walls.flatMap(({ wolves }) => wolves) }),
    untitled: clusters.filter(({ title }) => title === ''),
    hints: clusterHints(tree).flatMap(({ id, labels, hint }) => {
      const cluster = book.clusters.get(id)
      return cluster === undefined ? [] : [{ cluster, labels, hint }]
    }),
    straddling: notes.flatMap((note) => {
      const between = straddledBy(note, structure).flatMap((id) => book.clusters.get(id) ?? [])
      return between.length === 0 ? [] : [{ ...listed(note), between: between.slice(0, 2) }]
    }),
    doubted: doubtedNotes({ ...projection, bolts: view.bolts.records }).map(({ note, home, bolts }) => ({
      ...listed(note),
      home: book.clusters.get(home ?? '') ?? null,
      bolts: bolts.length,
      hasOwnBolt: bolts.some(view.bolts.own.has),
    })),
    supports: readSupports(view),
    kinds: readKinds(view),
  }
}

/** As supports lie one above the other. */
function readWolves({ projection, supports, meta }: OverviewView): WallWolves[] {
  const wallOf = readWalls(projection.clusters, supports.zones)
  const dotsOf = lonelyLevels(projection.notes.values(), readStructure(projection), wallOf)
  const alone = wolvesByWall(buildClusterTree(projection).loose, wallOf)
  const { locale } = meta.getState()
  const walls = ['', ...supports.supports.keys()].flatMap((id): WallWolves[] => {
    const notes = alone.get(id) ?? []
    const support = supports.supports.get(id)
    const title = support === undefined ? '' : supportTitle(support, locale)
    return notes.length === 0
      ? []
      : [{ id, title, wolves: notes.map((note) => ({ ...listed(note), dots: dotsOf(note) })) }]
  })
  return walls.length > 1 ? walls : walls.map((wall) => ({ ...wall, title: '' }))
}

function listed({ id, text, color }: ListedNote): ListedNote {
  return { id, text: text.trim(), color }
}
