import type { Box, Point } from '../../shared/geometry/box'
import type { DropPlan } from '../commands/dropThings'
import type { PresenceStore } from '../presence/types'
import { openOnCanvas, type SessionStore } from '../session/session'
import type { DragPreview } from '../tools/toolContext'
import { Glide } from './glide'
import { type ContentOf, glidingHoldings, type Holding, idsInHand, readHoldings } from './holdings'
import type { NoteGlides } from './noteGlides'
import { isSameSet } from './sameItems'

const NOWHERE: Point = { x: 0, y: 0 }
const NO_CONTENT = { notes: [], clusters: [], cards: [] }
const NO_GLIDES = { ids: [], offsetOf: () => null }

export type HandNews = {
  /** Another note is in a hand, or one less. */
  readonly idsChanged: boolean
  /** That, or somebody moved what they hold, or holds it otherwise. */
  readonly hasChanged: boolean
}

/** What is not in the document: what everybody holds, the marquee, and where the others' cursors and drags are shown. */
export class HandState {
  drag: DragPreview | null = null
  drop: DropPlan | null = null
  lasso: readonly Point[] | null = null
  marquee: Box | null = null
  /** Where this page's own laser points. */
  laser: Point | null = null
  holdings: readonly Holding[] = []
  inHand: ReadonlySet<string> = new Set()
  private readonly drags = new Glide<number>()
  private readonly cursors = new Glide<number>()

  constructor(
    private readonly presence: PresenceStore,
    private readonly session: SessionStore,
    private readonly glides: Pick<NoteGlides, 'ids' | 'offsetOf'> = NO_GLIDES,
    private readonly contentOf: ContentOf = () => NO_CONTENT,
  ) {}

  /** Reads who holds what. */
  refresh(): HandNews {
    const before = this.inHand
    const heldBefore = this.holdings
    const own = { drag: this.drag, editing: openOnCanvas(this.session.getState()) }
    const held = readHoldings(this.presence, own, this.contentOf)
    this.holdings = [...glidingHoldings(this.glides, held, this.presence.own.person, this.contentOf), ...held]
    this.inHand = idsInHand(this.holdings)
    this.tellDrags()
    this.tellCursors()
    const idsChanged = !isSameSet(before, this.inHand)
    return { idsChanged, hasChanged: idsChanged || !isSameHoldings(heldBefore, this.holdings) }
  }

  /** Where a holding is shown, from where the document has it. Page units. */
  offsetOf({ client, how, roots, dx, dy }: Holding): Point {
    if (how === 'write') return NOWHERE
    if (how === 'glide') return this.glides.offsetOf(roots[0] ?? '') ?? NOWHERE
    return (client === null ? null : this.drags.at(client)) ?? { x: dx, y: dy }
  }

  /** How far a thing is shown from where the document has it, since somebody moves it. Page units. */
  offsetFor(id: string): Point {
    const holding = this.holdings.find(
      ({ how, ids, clusters }) => (how === 'drag' || how === 'glide') && (ids.includes(id) || clusters.includes(id)),
    )
    return holding === undefined ? NOWHERE : this.offsetOf(holding)
  }

  /** Where another's cursor is shown, on the page; null while it is off the board. */
  cursorOf(client: number): Point | null {
    return this.cursors.at(client)
  }

  /** What is still on its way. */
  step(elapsed: number): { readonly drags: boolean; readonly cursors: boolean } {
    return { drags: this.drags.step(elapsed), cursors: this.cursors.step(elapsed) }
  }

  private tellDrags(): void {
    const dragging = new Set<number>()
    for (const { client, how, dx, dy } of this.holdings) {
      if (client === null || how !== 'drag') continue
      dragging.add(client)
      this.drags.tell(client, { x: dx, y: dy }, NOWHERE)
    }
    this.drags.keepOnly(dragging)
  }

  private tellCursors(): void {
    const shown = new Set<number>()
    for (const [client, { cursor }] of this.presence.others) {
      if (cursor === null) continue
      shown.add(client)
      this.cursors.tell(client, cursor)
    }
    this.cursors.keepOnly(shown)
  }
}

function isSameHoldings(a: readonly Holding[], b: readonly Holding[]): boolean {
  return a.length === b.length && a.every((holding, at) => isSameHolding(holding, b[at]))
}

function isSameHolding(a: Holding, b: Holding | undefined): boolean {
  if (b === undefined || a.client !== b.client || a.how !== b.how || a.dx !== b.dx || a.dy !== b.dy) return false
  if (a.person.color !== b.person.color || a.ids.length !== b.ids.length || a.clusters.length !== b.clusters.length)
    return false
  return a.ids === b.ids || a.ids.every((id, at) => id === b.ids[at])
}
