import { type Box, boxAround, type Point } from '../../../../shared/geometry/box'
import type { NewCluster } from '../../../../shared/model/cluster'
import { type NewNote, NOTE_SIZE } from '../../../../shared/model/note'
import { PALETTE } from '../../../../shared/model/palette'
import { type Place, pagePlace } from '../../../../shared/model/place'
import { freshKeys } from '../../../../shared/model/stacking'
import { shiftIsland } from '../../../../shared/queries/islandWays'
import { createRandom } from '../../../../shared/testing/seededRandom'
import { idOf } from '../../load/idOf'
import type { BoardCluster, BoardNote } from './canvasBoard'
import type { LaidCluster } from './planWall'

const CREATED = Date.UTC(2026, 0, 1)
const FIRST_CLUSTER_ID = 1_000_000

type FileNote = Omit<NewNote, 'id'>
type FileCluster = Omit<NewCluster, 'id'> & { folded: boolean }

/** A cluster, or a zone of a support, that things lie in. `origin` is on the page. */
export type Container = {
  readonly id: string
  readonly origin: Point
  /** Null for a zone. */
  readonly outermost: string | null
}

type BuilderOptions = {
  /** Clusters are only told of: their notes lie where they would, in none. */
  readonly isLoose: boolean
  readonly seed: number
}

/** Makes the notes and clusters of a board's file, from ideas. */
export class BoardBuilder {
  private readonly fileNotes: Record<string, FileNote> = {}
  private readonly fileClusters: Record<string, FileCluster> = {}
  private readonly notes: BoardNote[] = []
  private readonly clusters = new Map<string, BoardCluster>()
  private readonly random: () => number

  constructor(
    private readonly ideas: readonly string[],
    private readonly options: BuilderOptions,
  ) {
    this.random = createRandom(options.seed)
  }

  /** `at` is relative to the container, else on the page. Gives its id. */
  addCluster(cluster: LaidCluster, at: Point, container: Container | null = null): string {
    const number = this.clusters.size
    const id = idOf(FIRST_CLUSTER_ID + number)
    const origin = onPage(at, container)
    const own = { id, origin, outermost: container?.outermost ?? id }
    const first = this.notes.length
    this.clusters.set(id, { ...own, box: shiftIsland(cluster.shape, origin).box, notes: [] })
    if (!this.options.isLoose) {
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

  /** Gives its id. */
  addNote(at: Point, container: Container | null = null): string {
    const number = this.notes.length
    const id = idOf(number)
    const page = onPage(at, container)
    const place = this.options.isLoose ? pagePlace(page.x, page.y) : placeOf(at, container)
    this.fileNotes[id] = { ...this.made(number), text: this.sentence(Math.floor(this.random() * 10_000)), place }
    this.notes.push({ id, at: page, home: container?.outermost == null ? null : container.id })
    return id
  }

  finish() {
    stack(this.fileNotes)
    stack(this.fileClusters)
    const { notes, clusters } = this
    const box = boxAround([
      ...notes.map(({ at }) => ({ ...at, width: NOTE_SIZE, height: NOTE_SIZE })),
      ...[...clusters.values()].map((cluster) => cluster.box),
    ]) as Box
    return { notes, clusters, box, maps: { notes: this.fileNotes, clusters: this.fileClusters } }
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
