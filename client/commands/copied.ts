import type { PaletteColor } from '../../shared/model/palette'
import type { Relation } from '../../shared/model/relation'

/** A note as it is copied: all that it is, apart from who wrote it and when. Page coordinates. */
export type CopiedNote = {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly color: PaletteColor
  readonly tags: readonly string[]
  readonly basedOn?: string | undefined
  /** The cluster that it lies in, where that is copied with it. */
  readonly in?: string | undefined
}

/** A cluster as it is copied; `x, y` is its origin on the page. */
export type CopiedCluster = {
  readonly id: string
  readonly title: string
  readonly x: number
  readonly y: number
  readonly color: PaletteColor
  readonly in?: string | undefined
}

/** A relation both of whose ends are copied with it. */
export type CopiedRelation = Pick<Relation, 'from' | 'to' | 'sign' | 'note'>

/** What a copy holds: notes from the lowest to the highest, clusters each before those in it, relations where there are any. */
export type Copied = {
  readonly notes: readonly CopiedNote[]
  readonly clusters: readonly CopiedCluster[]
  readonly relations?: readonly CopiedRelation[] | undefined
}
