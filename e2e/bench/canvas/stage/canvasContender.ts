import type { Point } from '../../../../shared/geometry/box'
import type { Hand } from '../hand'
import type { OpenPage } from '../openPage'
import type { StageBoard } from './benchStage'

/** On what it is measured. */
export type StageScreen = {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  /** How many times slower the processor is made; 1 for as it is. */
  readonly slowdown: number
}

/** A program that shows notes in a browser. */
export interface CanvasContender {
  readonly name: string
  /** Null where it can be run, else one line that says why not. */
  missing(): Promise<string | null>
  /** In a browser of its own, with all of it painted and at rest. */
  open(board: StageBoard, screen: StageScreen): Promise<OnStage>
}

/** A contender with its board, in a page. */
export interface OnStage {
  readonly open: OpenPage
  readonly hand: Hand
  /** From the parsed records to the end of the frame that shows them, ms. */
  readonly loadMs: number
  /** From the document's bytes to there, for who is given bytes. */
  readonly bytesMs?: number
  /** Brings a point of the page to the screen's middle. */
  lookAt(point: Point, zoom: number): Promise<void>
  /** Everything in view; gives the zoom. */
  lookAtAll(): Promise<number>
  onScreen(point: Point): Promise<Point>
  select(ids: readonly string[]): Promise<void>
  /** Others change where notes lie, each some of them `perSecond` times in all; gives what ends it. */
  othersMove(how: OthersMove): Promise<() => Promise<void>>
  close(): Promise<void>
}

/**
 * `people` have pointers that move; together they move so many notes a second, to and fro by some page units, in this
 * order: each has their part of them, and points at its first.
 */
export type OthersMove = { readonly people: number; readonly movesPerSecond: number; readonly ids: readonly string[] }
