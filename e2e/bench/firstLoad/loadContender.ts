import type { LoadBoard } from './loadBoard'
import type { Reading } from './loadProbe'

/** Something that shows a board of post-its in a browser, and how one comes to it. */
export interface LoadContender {
  readonly name: string
  /** Null where it can be run, else one line that says why not. */
  missing(): Promise<string | null>
  serve(board: LoadBoard): Promise<ServedBoard>
  readonly reading: Reading
  /**
   * What asks its server for the board, and not for the program, by the first line of the request. Null where the
   * browser keeps no copy of a board, so that nothing can be seen while that has no answer.
   */
  readonly asksForBoard: ((firstLine: string) => boolean) | null
}

export type ServedBoard = {
  readonly port: number
  /** A board where nobody was yet; gives its address behind the origin. */
  makeBoard(): Promise<string>
  stop(): Promise<void>
}
