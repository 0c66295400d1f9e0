import type { BoardView } from './boardView'

type Followed = Pick<BoardView, 'projection' | 'kinds' | 'supports' | 'meta'>

/**
 * For what is read of several of them: calls a listener with each change of the board, of its supports, of the kinds of
 * cards that are known here, and of its language. What is given takes a listener, and gives what takes it off again.
 */
export function followBoard({ projection, kinds, supports, meta }: Followed): (listener: () => void) => () => void {
  return (listener) => {
    const stops = [
      projection.onChange(listener),
      kinds.onChange(listener),
      supports.onChange(listener),
      meta.subscribe(listener),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }
}
