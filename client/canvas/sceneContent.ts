import type { DrawnNote } from '../../shared/drawing/drawNotes'
import type { BoltMark } from '../../shared/drawing/noteBolts'
import { looseAngle } from '../../shared/drawing/noteMetrics'
import { type Box, boxesOverlap, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE, type Note } from '../../shared/model/note'
import type { PaletteColor } from '../../shared/model/palette'
import { createBoxIndex } from '../../shared/queries/boxIndex'
import { isLive } from '../../shared/queries/isLive'
import { findPagePosition } from '../../shared/queries/pagePositions'
import type { BoltsProjection } from '../document/boltsProjection'
import type { BoardProjection, ProjectionChange } from '../document/types'
import { isInsideNote } from './insideNote'
import { IslandScene } from './islands/islandScene'
import { LaidNotes } from './laidNotes'
import { boxOf } from './noteBox'
import { NoteLinks } from './noteLinks'
import { isSameList } from './sameItems'
import type { SceneChanges } from './sceneChanges'
import { NO_SHEETS, SceneSheets, type SheetSources } from './sheets/sceneSheets'
import { StackingOrder } from './stackingOrder'
import { WallDots } from './wallDots'

/** A note as the canvas has it; changed in place. */
export type SceneNote = DrawnNote & {
  text: string
  color: PaletteColor
  x: number
  y: number
  angle: number
  z: string
  rank: number
  tags: readonly string[]
  straddles: boolean
  bolt: BoltMark | null
  dots: number
  /** The cluster that it belongs to. */
  home: string | null
  /** It lies in a folded cluster: neither seen nor touched. */
  isHidden: boolean
}

export type SceneSources = SheetSources & {
  readonly bolts?: Pick<BoltsProjection, 'markOn'>
  /** So many notes keep how their text is laid out; see LaidNotes. */
  readonly mostLaid?: number
}

/** Up to this area in page units the index is quicker than a scan of all notes. */
const INDEX_UP_TO = 1_000 * (NOTE_SIZE + 40) ** 2

/** A turned note reaches this far beyond its box. */
export const TURN_REACH = 4

const NOBODY: ReadonlySet<string> = new Set()
const EVERYWHERE: Box = { x: -1e10, y: -1e10, width: 2e10, height: 2e10 }

/** Notes and islands by place, as the projection has them; what changed is taken in when somebody asks. */
export class SceneContent {
  readonly notes = new Map<string, SceneNote>()
  readonly links = new NoteLinks(this.notes)
  readonly islands: IslandScene
  readonly sheets: SceneSheets
  private readonly index = createBoxIndex()
  private readonly order = new StackingOrder<SceneNote>()
  private readonly dirty = new Set<string>()
  private changed: SceneChanges<Box[]> = { things: [], grounds: [] }
  private peeked: ReadonlySet<string> = NOBODY
  /** The notes that somebody put into a cluster. */
  private readonly carried = new Set<string>()
  private readonly wallDots: WallDots
  private readonly laid: LaidNotes<SceneNote>
  private isStale = true

  constructor(
    private readonly projection: BoardProjection,
    private readonly sources: SceneSources = NO_SHEETS,
  ) {
    this.laid = new LaidNotes(sources.mostLaid)
    this.islands = new IslandScene({
      clusters: projection.clusters,
      zones: () => projection.zones,
      cardBox: (id) => this.sheets.cards.get(id)?.box ?? null,
      positionOf: (id) => this.notes.get(id) ?? null,
      isPeeked: (id) => this.peeked.has(id),
    })
    this.sheets = new SceneSheets(projection, this.islands, sources)
    this.wallDots = new WallDots(projection, this.islands, sources.supports)
    const live = [...projection.notes.values()].filter(isLive)
    for (const note of live) this.islands.follow(note.id, note.place.in)
    this.sheets.followPlaces()
    this.islands.refreshStructure()
    for (const note of live) {
      this.notes.set(note.id, this.read(note))
      if (note.carried !== undefined) this.carried.add(note.id)
    }
    const shown = [...this.notes.values()].filter(({ isHidden }) => !isHidden)
    this.order.load(shown)
    this.index.load(shown.map((note) => [note.id, boxOf(note)] as const))
    for (const id of this.notes.keys()) this.followLink(id)
    this.sheets.refreshCards()
    this.islands.refreshShapes()
    this.sheets.supports.refresh()
  }

  mark(change: ProjectionChange): void {
    this.markNotes([...change.notes.keys(), ...change.removedNotes])
    this.sheets.mark(change)
    if (change.hasZonesMoved) this.markAll()
    const moved = [...change.removedClusters]
    for (const [id, fields] of change.clusters) if (fields === 'all' || fields.has('place')) moved.push(id)
    if (moved.length > 0) this.markContentOf(moved)
    this.islands.mark(change)
  }

  /** Others do not share where these lie, or do again. */
  markNotes(ids: Iterable<string>): void {
    for (const id of ids) this.dirty.add(id)
    this.isStale = true
  }

  /** Zones lie elsewhere, or the kinds of cards are others. */
  markAll(): void {
    this.isStale = true
    for (const id of this.projection.notes.keys()) this.dirty.add(id)
    this.sheets.markAll()
    this.islands.markAll()
    for (const id of this.projection.clusters.keys()) this.islands.reshape(id)
  }

  setPeeked(peeked: ReadonlySet<string>): void {
    this.peeked = peeked
    this.isStale = true
    this.islands.markAll()
  }

  fresh(): this {
    if (!this.isStale) return this
    this.isStale = false
    for (const id of this.dirty) {
      const note = this.projection.notes.get(id)
      this.islands.follow(id, note === undefined || !isLive(note) ? undefined : note.place.in)
    }
    this.sheets.followPlaces()
    const changed = this.islands.refreshStructure()
    for (const cluster of changed) this.markPlacedIn(cluster)
    if (changed.length > 0) for (const id of this.carried) this.dirty.add(id)
    for (const id of this.dirty) this.update(id)
    this.dirty.clear()
    this.changed.things.push(...this.sheets.refreshCards())
    this.takeInShapes()
    this.changed.things.push(...this.sheets.supports.refresh())
    if (this.wallDots.refresh(this.notes.size)) this.changed.things.push(EVERYWHERE)
    return this
  }

  meeting(box: Box): readonly SceneNote[] {
    if (box.width * box.height > INDEX_UP_TO) {
      return this.dotted(this.order.inOrder.filter((note) => boxesOverlap(boxOf(note), box)))
    }
    return this.dotted(this.order.sort(this.found(this.index.search(box))))
  }

  /** What is drawn has the dots of the levels that it stayed alone through. */
  private dotted(notes: SceneNote[]): SceneNote[] {
    for (const note of notes) note.dots = this.wallDots.of(note)
    this.laid.meet(notes)
    return notes
  }

  topmostAt(point: Point, reach: number, skip: ReadonlySet<string>): string | null {
    const near = { x: point.x - reach - TURN_REACH, y: point.y - reach - TURN_REACH }
    const side = 2 * (reach + TURN_REACH)
    const ids = this.index.search({ ...near, width: side, height: side }).filter((id) => !skip.has(id))
    const candidates = this.order.sort(this.found(ids))
    const exact = candidates.findLast((note) => isInsideNote(note, point, 0))
    return (exact ?? candidates.findLast((note) => isInsideNote(note, point, reach)))?.id ?? null
  }

  sort(notes: SceneNote[]): SceneNote[] {
    return this.order.sort(notes)
  }

  takeChangesIn(box: Box): SceneChanges {
    const { things, grounds } = this.changed
    this.changed = { things: [], grounds: [] }
    const inBox = (boxes: readonly Box[]) => boxes.filter((one) => boxesOverlap(one, box))
    return { things: inBox(things), grounds: inBox(grounds) }
  }

  forgetLayouts(): void {
    this.sheets.forgetLayouts()
    for (const note of this.notes.values()) Object.assign(note, { layout: null, tagLine: null })
    for (const island of this.islands.inOrder) Object.assign(island, { cardLayout: null, farLayout: null, label: null })
  }

  /** What lies in these clusters, and in those in them, as places say, lies elsewhere. */
  private markContentOf(clusters: readonly string[]): void {
    const moved = new Set(clusters)
    const { clusters: records } = this.projection
    for (const id of records.keys()) {
      const path: string[] = []
      for (let at: string | null = id; at !== null && !path.includes(at); at = records.get(at)?.place.in ?? null) {
        path.push(at)
      }
      if (path.some((at) => moved.has(at))) for (const one of path) moved.add(one)
    }
    for (const id of moved) {
      this.islands.reshape(id)
      this.markPlacedIn(id)
    }
  }

  private markPlacedIn(cluster: string): void {
    for (const id of this.islands.notesPlacedIn(cluster)) this.dirty.add(id)
    for (const id of this.islands.cardsPlacedIn(cluster)) this.sheets.markCard(id)
  }

  private takeInShapes(): void {
    for (const [id, before] of this.islands.refreshShapes()) {
      const island = this.islands.get(id)
      if (before !== null) this.changed.grounds.push(before.box)
      if (island !== null) this.changed.grounds.push(island.box)
    }
    for (const box of this.islands.takeRepainted()) this.changed.grounds.push(box)
  }

  private update(id: string): void {
    const record = this.projection.notes.get(id)
    const known = this.notes.get(id)
    if (known !== undefined) this.changed.things.push(boxOf(known))
    if (record === undefined || !isLive(record)) {
      if (known !== undefined) this.remove(known)
      this.followLink(id)
      return
    }
    if (record.carried !== undefined) this.carried.add(id)
    const next = this.read(record)
    if (known === undefined) this.add(next)
    else this.change(known, next)
    this.changed.things.push(boxOf(next))
    this.followLink(id)
  }

  private followLink(id: string): void {
    const base = this.notes.has(id) ? this.projection.notes.get(id)?.basedOn : undefined
    this.changed.things.push(...this.links.follow(id, base ?? null))
  }

  private add(note: SceneNote): void {
    this.notes.set(note.id, note)
    this.islands.reshape(note.home)
    this.show(note)
  }

  private remove(note: SceneNote): void {
    this.islands.reshape(note.home)
    this.hide(note)
    this.notes.delete(note.id)
  }

  private show(note: SceneNote): void {
    if (note.isHidden) return
    this.order.add(note)
    this.index.upsert(note.id, boxOf(note))
  }

  private hide(note: SceneNote): void {
    if (note.isHidden) return
    this.order.remove(note)
    this.index.remove(note.id)
  }

  private change(note: SceneNote, next: SceneNote): void {
    const isMoved = note.x !== next.x || note.y !== next.y || note.home !== next.home
    const isRestacked = note.z !== next.z || note.isHidden !== next.isHidden
    if (isMoved) for (const home of [note.home, next.home]) this.islands.reshape(home)
    if (isRestacked) this.hide(note)
    const layout = note.text === next.text ? note.layout : null
    const tagLine = isSameList(note.tags, next.tags) ? (note.tagLine ?? null) : null
    Object.assign(note, next, { layout, tagLine, rank: note.rank })
    if (isRestacked) this.show(note)
    else if (!note.isHidden) this.index.upsert(note.id, boxOf(note))
  }

  private read(note: Note): SceneNote {
    const { id, text, color, z, place, tags } = note
    const { x, y } = findPagePosition(place, this.projection)
    const home = this.islands.homeOf(place.in)
    const isHidden = this.islands.isHiddenIn(place.in)
    const angle = home === null ? looseAngle(id) : 0
    const bolt = this.sources.bolts?.markOn(id, home) ?? null
    const marks = { tags, straddles: this.islands.straddles(note), dots: 0, bolt }
    return { id, text, color, z, x, y, angle, ...marks, home, isHidden, rank: 0, layout: null, tagLine: null }
  }

  private found(ids: readonly string[]): SceneNote[] {
    return ids.flatMap((id) => this.notes.get(id) ?? [])
  }
}
