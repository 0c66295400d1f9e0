import type { DrawnSupport } from '../../shared/drawing/support/drawnSupport'
import { type Box, boxContains, boxesOverlap, expandBox, type Point } from '../../shared/geometry/box'
import { hullContains } from '../../shared/geometry/convexHull'
import type { BoltsProjection } from '../document/boltsProjection'
import type { BoardProjection } from '../document/types'
import type { ClusterContent, SceneIsland, ShapeChange } from './islands/islandScene'
import { boxOf } from './noteBox'
import type { NoteLink } from './noteLinks'
import type { SceneChanges } from './sceneChanges'
import { SceneContent, type SceneNote, TURN_REACH } from './sceneContent'
import type { SceneCard } from './sheets/cardScene'
import { NO_SHEETS, type SheetSources } from './sheets/sceneSheets'

export type { SceneCard, SceneIsland }
export { boxOf, type SceneNote }

export type SceneLink = NoteLink<SceneNote>

/** Where on an island something points: its title card (or its pile), which is held like a note, or its ground. */
export type IslandHit = { readonly id: string; readonly part: 'title' | 'ground' }

/**
 * What lies on the board, as drawing and pointing need it: every note that is not in the trash, by place and in
 * stacking order, and every cluster that is there. It follows the projection; a change costs work in proportion to what
 * changed, and is taken in when the scene is next asked.
 */
export interface BoardScene {
  readonly size: number
  /** Also one that lies in a folded cluster. */
  note(id: string): SceneNote | null
  /** What meets the box, from the lowest to the highest. Not what lies in a folded cluster. */
  notesMeeting(box: Box): readonly SceneNote[]
  /** The topmost note at the point but those to skip; `reach` page units around each note count too. */
  noteAt(point: Point, reach: number, skip?: ReadonlySet<string>): string | null
  /** Also one that lies in a folded cluster. */
  card(id: string): SceneCard | null
  /** What meets the box, from the lowest to the highest. Not what lies in a folded cluster. */
  cardsMeeting(box: Box): readonly SceneCard[]
  /** The topmost card at the point but those to skip. */
  cardAt(point: Point, reach: number, skip?: ReadonlySet<string>): string | null
  /** The supports that reach into the box, from the lowest to the highest. */
  supportsMeeting(box: Box): readonly DrawnSupport[]
  /** Also one that lies in a folded cluster. */
  island(id: string): SceneIsland | null
  /** From the lowest to the highest, each before those that it holds. Not what lies in a folded cluster. */
  islandsMeeting(box: Box): readonly SceneIsland[]
  /** All islands, in that order. */
  readonly islands: readonly SceneIsland[]
  /** Another number whenever an island is another, or what lies in one lies elsewhere. */
  readonly islandsRevision: number
  /** The innermost, topmost island at the point but those to skip; cards come before grounds. */
  islandAt(point: Point, reach: number, skip?: ReadonlySet<string>): IslandHit | null
  contentOf(cluster: string): ClusterContent
  /** The notes, and then the cards, that belong to a cluster directly. */
  membersOf(cluster: string): readonly string[]
  /** The island as it would be without some of its things and with others; null where it would be none. */
  shapeWith(island: SceneIsland, change: ShapeChange): SceneIsland['shape'] | null
  /** A cluster's top left on the page; null for one that is gone. */
  originOf(cluster: string): Point | null
  /** Why these cannot be put into a cluster, around which `between` others are to be made; see `whyNotInto`. */
  whyNotInto(ids: readonly string[], cluster: string | null, between?: number): 'itself' | 'tooDeep' | null
  /** Folded clusters that this page shows open. */
  setPeeked(clusters: ReadonlySet<string>): void
  /** The lines from notes to what they build on that may cross the box, in no order. */
  linksMeeting(box: Box): readonly SceneLink[]
  /** Those that begin or end at one of these notes. */
  linksOf(ids: Iterable<string>): readonly SceneLink[]
  /** The note that one builds on; null for none, and for one in the trash. */
  baseOf(id: string): SceneNote | null
  /** Puts some notes into stacking order, in place. */
  sort(notes: SceneNote[]): SceneNote[]
  /** What changed since the last call and is, or was, in the box. */
  takeChangesIn(box: Box): SceneChanges
  /** Forgets how texts are laid out, say because the font has arrived only now. */
  forgetLayouts(): void
  destroy(): void
}

const NONE: ReadonlySet<string> = new Set()

type Sources = SheetSources & {
  readonly kinds: { onChange?(listener: () => void): () => void }
  readonly bolts?: Pick<BoltsProjection, 'markOn' | 'onChange'>
  readonly mostLaid?: number
}

export function createBoardScene(
  projection: BoardProjection,
  onChange: () => void,
  sources: Sources = NO_SHEETS,
): BoardScene {
  const content = new SceneContent(projection, sources)
  const stops = followSources(content, projection, sources, onChange)
  const shown = () => content.fresh().islands.inOrder.filter(({ isHidden }) => !isHidden)
  return {
    get size() {
      return content.fresh().notes.size
    },
    note: (id) => content.fresh().notes.get(id) ?? null,
    notesMeeting: (box) => content.fresh().meeting(expandBox(box, TURN_REACH)),
    noteAt: (point, reach, skip = NONE) => content.fresh().topmostAt(point, reach, skip),
    card: (id) => content.fresh().sheets.cards.get(id),
    cardsMeeting: (box) => content.fresh().sheets.cards.meeting(box),
    cardAt: (point, reach, skip = NONE) => content.fresh().sheets.cards.topmostAt(point, reach, skip),
    supportsMeeting: (box) => content.fresh().sheets.supports.meeting(box),
    island: (id) => content.fresh().islands.get(id),
    islandsMeeting: (box) => shown().filter((island) => boxesOverlap(island.box, box)),
    get islands() {
      return content.fresh().islands.inOrder
    },
    get islandsRevision() {
      return content.fresh().islands.revision
    },
    islandAt: (point, reach, skip = NONE) => islandAt(shown(), point, reach, skip),
    contentOf: (cluster) => content.fresh().islands.contentOf(cluster),
    membersOf(cluster) {
      const { islands } = content.fresh()
      return [...islands.notesOf(cluster), ...islands.cardsOf(cluster)]
    },
    shapeWith: (island, change) => content.fresh().islands.shapeWith(island, change),
    originOf: (cluster) => content.fresh().islands.originOf(cluster),
    whyNotInto: (ids, cluster, between) => content.fresh().islands.whyNotInto(ids, cluster, between),
    setPeeked(clusters) {
      content.setPeeked(clusters)
      onChange()
    },
    linksMeeting: (box) => seenLinks(content.fresh().links.meeting(box)),
    linksOf: (ids) => seenLinks(content.fresh().links.of(ids)),
    baseOf: (id) => content.fresh().links.from(id)?.to ?? null,
    sort: (notes) => content.fresh().sort(notes),
    takeChangesIn: (box) => content.fresh().takeChangesIn(box),
    forgetLayouts: () => content.fresh().forgetLayouts(),
    destroy() {
      for (const stop of stops) stop?.()
    },
  }
}

/** Gives what stops it again. */
function followSources(
  content: SceneContent,
  projection: BoardProjection,
  { kinds, bolts, relations }: Sources,
  onChange: () => void,
): ((() => void) | undefined)[] {
  return [
    projection.onChange((change) => {
      content.mark(change)
      onChange()
    }),
    kinds.onChange?.(() => {
      content.markAll()
      onChange()
    }),
    bolts?.onChange((notes) => {
      content.markNotes(notes)
      onChange()
    }),
    relations?.onChange(() => {
      content.markNotes([])
      onChange()
    }),
  ]
}

function seenLinks(links: readonly SceneLink[]): readonly SceneLink[] {
  return links.filter(({ from, to }) => !from.isHidden && !to.isHidden)
}

function islandAt(
  islands: readonly SceneIsland[],
  point: Point,
  reach: number,
  skip: ReadonlySet<string>,
): IslandHit | null {
  const near = islands.filter(({ id, box }) => !skip.has(id) && boxContains(expandBox(box, reach), point))
  const held = near.findLast(({ isFolded, card, box }) => boxContains(isFolded ? box : expandBox(card, reach), point))
  if (held !== undefined) return { id: held.id, part: 'title' }
  const ground = near.findLast(({ outline }) => hullContains(outline, point))
  return ground === undefined ? null : { id: ground.id, part: 'ground' }
}
