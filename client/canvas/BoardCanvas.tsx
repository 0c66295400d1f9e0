import type { BoardView } from './boardView'

type Props = {
  readonly view: BoardView
  /** What a screen reader calls the board. */
  readonly label: string
}

/** The board itself: fills its parent, which must have a size. */
export function BoardCanvas({ view, label }: Props) {
  return <section aria-label={label} data-zoom={view.camera.state.zoom} />
}
