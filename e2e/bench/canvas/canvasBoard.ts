import { type Box, boxAround, type Point } from '../../../shared/geometry/box'
import type { NewCluster } from '../../../shared/model/cluster'
import { type NewNote, NOTE_SIZE } from '../../../shared/model/note'
import { PALETTE } from '../../../shared/model/palette'
import { type Place, pagePlace } from '../../../shared/model/place'
import { freshKeys } from '../../../shared/model/stacking'
import { shiftIsland } from '../../../shared/queries/islandWays'
import { createRandom } from '../../../shared/testing/seededRandom'
import { idOf } from '../load/idOf'
import { type LaidCluster, planWall, type WallPlan } from './planWall'

/**
 * `clusters`: as planned. `loose`: the same notes at the same places, in no cluster. `crowded`: the clusters nearer to
 * one another, so that they lie over each other.
 */
export type BoardKind = 'clusters' | 'loose' | 'crowded'

type BoardNote = { readonly id: string; readonly at: Point; readonly home: string | null }
type BoardCluster = {
  readonly id: string
  /** The outermost cluster that it lies in; itself where that is it. */
  readonly outermost: string
  readonly box: Box
  /** All notes that lie in it, at any depth. */
  readonly notes: readonly string[]
}

/** A board for the canvas bench: a file to import, and where things lie on its page. */
export type CanvasBoard = {
  readonly kind: BoardKind
  readonly file: unknown
  readonly notes: readonly BoardNote[]
  /** Of the `loose` board those that it would have: their notes are what is moved together. */
  readonly clusters: ReadonlyMap<string, BoardCluster>
  readonly largest: BoardCluster
  readonly box: Box
}

const SEED = 5
/** How much nearer the crowded board's clusters are. */
const CROWDED = 0.82
const CREATED = Date.UTC(2026, 0, 1)
const FIRST_CLUSTER_ID = 1_000_000

type FileNote = Omit<NewNote, 'id'>
type FileCluster = Omit<NewCluster, 'id'> & { folded: boolean }

/** The same board for the same plan, from what people wrote: titles are whole ideas. */
export function makeCanvasBoard(kind: BoardKind, plan: WallPlan, ideas: readonly string[]): CanvasBoard {
  const wall = planWall(plan, createRandom(SEED))
  const builder = new BoardBuilder(kind, ideas)
  const spread = kind === 'crowded' ? CROWDED : 1
  const ids = wall.clusters.map(({ at, cluster }) => {
    return builder.addCluster(cluster, { x: Math.round(at.x * spread), y: Math.round(at.y * spread) })
  })
  for (const at of wall.loose) builder.addNote({ x: Math.round(at.x * spread), y: Math.round(at.y * spread) })
  return builder.finish(ids[wall.largest] as string)
}

type Container = { readonly id: string; readonly origin: Point; readonly outermost: string }

class BoardBuilder {
  private readonly fileNotes: Record<string, FileNote> = {}
  private readonly fileClusters: Record<string, FileCluster> = {}
  private readonly notes: BoardNote[] = []
  private readonly clusters = new Map<string, BoardCluster>()
  private readonly random = createRandom(SEED + 1)

  constructor(
    private readonly kind: BoardKind,
    private readonly ideas: readonly string[],
  ) {}

  /** `at` is relative to the container, else on the page. Gives its id. */
  addCluster(cluster: LaidCluster, at: Point, container: Container | null = null): string {
    const number = this.clusters.size
    const id = idOf(FIRST_CLUSTER_ID + number)
    const origin = onPage(at, container)
    const own = { id, origin, outermost: container?.outermost ?? id }
    const first = this.notes.length
    const isReal = this.kind !== 'loose'
    this.clusters.set(id, { ...own, box: shiftIsland(cluster.shape, origin).box, notes: [] })
    if (isReal) {
      this.fileClusters[id] = {
        ...this.made(number),
        title: this.sentence(number),
        place: placeOf(at, container),
        folded: false,
      }
    }
    for (const note of cluster.notes) this.addNote(note, own)
    for (const child of cluster.children) this.addCluster(child.cluster, child.at, own)
    const notes = this.notes.slice(first).map((note) => note.id)
    this.clusters.set(id, { ...(this.clusters.get(id) as BoardCluster), notes })
    return id
  }

  addNote(at: Point, container: Container | null = null): void {
    const number = this.notes.length
    const id = idOf(number)
    const page = onPage(at, container)
    const place = this.kind === 'loose' ? pagePlace(page.x, page.y) : placeOf(at, container)
    this.fileNotes[id] = { ...this.made(number), text: this.sentence(Math.floor(this.random() * 10_000)), place }
    this.notes.push({ id, at: page, home: container?.id ?? null })
  }

  finish(largest: string): CanvasBoard {
    stack(this.fileNotes)
    stack(this.fileClusters)
    return {
      kind: this.kind,
      file: { grappe: 1, board: { notes: this.fileNotes, clusters: this.fileClusters, relations: {} } },
      notes: this.notes,
      clusters: this.clusters,
      largest: this.clusters.get(largest) as BoardCluster,
      box: boxAround([
        ...this.notes.map(({ at }) => ({ ...at, width: NOTE_SIZE, height: NOTE_SIZE })),
        ...[...this.clusters.values()].map(({ box }) => box),
      ]) as Box,
    }
  }

  private made(number: number) {
    const color = PALETTE[number % PALETTE.length] ?? 'yellow'
    return { z: '', color, author: '', createdAt: CREATED + number * 1_234 }
  }

  /** An idea; beyond the last, two in one sentence. */
  private sentence(number: number): string {
    const { ideas } = this
    const idea = ideas[number % ideas.length] ?? ''
    if (number < ideas.length) return idea
    return `${idea}, ${(ideas[(number * 7 + 3) % ideas.length] ?? '').toLowerCase()}`
  }
}

function stack(entries: Record<string, { z: string }>): void {
  const all = Object.values(entries)
  const keys = freshKeys(all.length)
  for (const [at, entry] of all.entries()) entry.z = keys[at] ?? ''
}

function onPage({ x, y }: Point, container: Container | null): Point {
  return { x: x + (container?.origin.x ?? 0), y: y + (container?.origin.y ?? 0) }
}

function placeOf(at: Point, container: Container | null): Place {
  const { x: pageX, y: pageY } = onPage(at, container)
  return { in: container?.id ?? null, x: at.x, y: at.y, pageX, pageY }
}
