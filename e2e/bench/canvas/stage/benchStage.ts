import type { Point } from '../../../../shared/geometry/box'
import type { PaletteColor } from '../../../../shared/model/palette'

/** A post-it of the scene that all contenders show. `x` and `y` are its top left on the page, in page units. */
export type StageNote = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly color: PaletteColor
  readonly text: string
}

/** What peers call a frame, around its notes: a box on the page, in page units. */
export type StageCluster = {
  readonly id: string
  readonly title: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The ids of the notes in it. */
  readonly notes: readonly string[]
}

/** A note is 200 page units square for everybody. */
export type StageBoard = { readonly notes: readonly StageNote[]; readonly clusters: readonly StageCluster[] }

/** Somebody else's note lies there now; its top left, page units. */
export type StageMove = { readonly id: string; readonly x: number; readonly y: number }

/** Somebody else's pointer, page units. */
export type StagePerson = { readonly id: string; readonly name: string; readonly cursor: Point }

/** `x` and `y` are the page point at the viewport's top left, `zoom` CSS pixels per page unit. */
export type StageView = { readonly x: number; readonly y: number; readonly zoom: number }

/**
 * What a contender other than Grappe puts into its page as `globalThis.benchStage`, over its own public interface.
 * Grappe is driven as its users have it: through its server, by keys and wheel.
 */
export interface BenchStage {
  /** Gives the milliseconds from these records to the end of the frame that shows them. */
  load(board: StageBoard): Promise<number>
  look(view: StageView): void
  view(): StageView
  /** As if one's own: what a drag then takes along. */
  select(ids: readonly string[]): void
  /** As others' changes come in from the network, all in one change of the document. */
  move(moves: readonly StageMove[]): void
  /** All others there are. */
  people(people: readonly StagePerson[]): void
}

declare global {
  var benchStage: BenchStage | undefined
}
