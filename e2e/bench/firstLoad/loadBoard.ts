import type { StageBoard, StageNote } from '../canvas/stage/benchStage'
import { type CanvasBoard, makeCanvasBoard } from '../canvas/whole/canvasBoard'

/** The same post-its twice: as a file that Grappe imports, and as what peers have for it. */
export type LoadBoard = { readonly file: unknown; readonly stage: StageBoard }

const WALL = { notes: 500, loose: 120, largest: 30, threeLevels: 1, twoLevels: 2, oneLevel: 12 }

export const NOTES = WALL.notes

/** What a workshop leaves on its wall, from what people wrote: clusters on three levels, and notes in none. */
export function makeLoadBoard(ideas: readonly string[]): LoadBoard {
  const board = makeCanvasBoard('clusters', WALL, ideas)
  return { file: board.file, stage: stageOf(board) }
}

type InFile = {
  readonly board: {
    readonly notes: Readonly<Record<string, Pick<StageNote, 'color' | 'text'>>>
    readonly clusters: Readonly<Record<string, { readonly title: string }>>
  }
}

/** A frame lies in no other: it has the outermost clusters, with all notes at any depth. */
function stageOf({ file, notes, clusters }: CanvasBoard): StageBoard {
  const { board } = file as InFile
  const outermost = [...clusters.values()].filter((cluster) => cluster.outermost === cluster.id)
  return {
    notes: notes.map(({ id, at }) => {
      const { color = 'yellow', text = '' } = board.notes[id] ?? {}
      return { id, x: at.x, y: at.y, color, text }
    }),
    clusters: outermost.map((cluster) => {
      const { x, y, width, height } = cluster.box
      const title = board.clusters[cluster.id]?.title ?? ''
      return { id: cluster.id, title, x, y, width, height, notes: cluster.notes }
    }),
  }
}
