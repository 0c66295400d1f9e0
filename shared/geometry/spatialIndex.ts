import type { Box, Point } from './box'

/** Finds things by where they lie. Results come in no order. */
export interface SpatialIndex {
  readonly size: number
  /** Replaces everything: quicker than one by one. */
  load(items: Iterable<readonly [id: string, box: Box]>): void
  /** Adds it or moves it; nothing is done where the box is the same. */
  upsert(id: string, box: Box): void
  remove(id: string): void
  box(id: string): Box | null
  /** Everything whose box meets this one, touching edges included. */
  search(box: Box): string[]
  at(point: Point): string[]
}
