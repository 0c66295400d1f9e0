import type { NotePainter } from '../../../shared/drawing/notePainter'
import {
  layRelationLabel,
  placeRelationLabel,
  type RelationLabel,
} from '../../../shared/drawing/relations/relationLabel'
import { type Box, boxContains, boxesOverlap, expandBox, type Point } from '../../../shared/geometry/box'
import type { Route } from '../../../shared/geometry/routeNet'
import { lengthOf } from '../../../shared/geometry/routePath'
import { createBoxIndex } from '../../../shared/queries/boxIndex'
import type { RelationHurdles } from './relationHurdles'

/** How bad it is for a word to lie over these. */
const COVERS = { label: 30, sheet: 12, sign: 8, island: 4 } as const

/** At a smaller zoom a word that would lie over another one is left out. */
const FAR_BELOW = 0.5
/** A word that covers something wherever it stands is tried in so many sizes and shapes. */
const MOST_WAYS = 6

export type PlacedLabel = { readonly label: RelationLabel; readonly box: Box }
type Known = { readonly key: string; readonly route: Route; readonly placed: PlacedLabel | null }
type Worded = { readonly id: string; readonly text: string; readonly route: Route }

/** Where the words of relations stand: each keeps its place until its line, the zoom or what it would cover changes. */
export class RelationLabels {
  private readonly known = new Map<string, Known>()
  private readonly index = createBoxIndex()
  private readonly signs = createBoxIndex()
  private readonly signsOf = new Map<string, Route>()
  private left = Number.POSITIVE_INFINITY
  /** A word was left for the next time. */
  isWaiting = false

  constructor(private readonly hurdles: Pick<RelationHurdles, 'meeting'>) {}

  /** So many words can be put on their lines from now on; the others keep their place until the next time, or wait for one. */
  begin(most: number): void {
    this.left = most
    this.isWaiting = false
  }

  /** What lies there is other than before. */
  touch(box: Box): void {
    for (const [id, { placed }] of this.known) if (placed !== null && boxesOverlap(placed.box, box)) this.forget(id)
  }

  forget(id: string): void {
    this.known.delete(id)
    this.index.remove(id)
  }

  /** No word is on the ends of this line. `reach` is how large a sign is, in page units. */
  followSigns(id: string, route: Route | null, reach: number): void {
    if (this.signsOf.get(id) === route) return
    if (route === null) this.signsOf.delete(id)
    else this.signsOf.set(id, route)
    for (const [end, at] of [
      ['from', route?.path[0]],
      ['to', route?.path.at(-1)],
    ] as const) {
      if (at === undefined) this.signs.remove(`${end} ${id}`)
      else this.signs.upsert(`${end} ${id}`, expandBox({ ...at, width: 0, height: 0 }, reach))
    }
  }

  /** The word of a line at a zoom; null where it cannot be read. */
  placedOn({ id, text, route }: Worded, zoom: number, painter: NotePainter): PlacedLabel | null {
    const key = `${zoom} ${painter.measurer.fontFamily} ${text}`
    const known = this.known.get(id)
    if (known !== undefined && known.route === route && known.key === key) return known.placed
    if (this.left <= 0) {
      this.isWaiting = true
      return known?.route === route ? known.placed : null
    }
    this.left--
    this.index.remove(id)
    const placed = this.place({ id, text, route }, zoom, painter)
    if (placed !== null) this.index.upsert(id, placed.box)
    this.known.set(id, { key, route, placed })
    return placed
  }

  private place({ text, route }: Worded, zoom: number, painter: NotePainter): PlacedLabel | null {
    let [best, least]: [PlacedLabel | null, number] = [null, Number.POSITIVE_INFINITY]
    let ways = 0
    for (const label of layRelationLabel(text, lengthOf(route.path), zoom, painter.measurer)) {
      const { box, cost } = placeRelationLabel(route.path, label, (at) => this.costOf(at))
      if (cost < least) [best, least] = [{ label, box }, cost]
      ways += 1
      if (least < COVERS.island || ways === MOST_WAYS) break
    }
    return zoom < FAR_BELOW && least >= COVERS.label ? null : best
  }

  /** The one whose word is there. */
  at(point: Point, reach: number): string | null {
    for (const [id, { placed }] of this.known) {
      if (placed !== null && boxContains(expandBox(placed.box, reach), point)) return id
    }
    return null
  }

  boxOf(id: string): Box | null {
    return this.known.get(id)?.placed?.box ?? null
  }

  private costOf(box: Box): number {
    const lying = this.hurdles.meeting(box).reduce((sum, { kind }) => sum + COVERS[kind], 0)
    return lying + this.index.search(box).length * COVERS.label + this.signs.search(box).length * COVERS.sign
  }
}
