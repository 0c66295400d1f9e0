import type { BoardView } from '../board/boardView'
import type { ToolRunner } from '../tools/toolRunner'

/** What is in the hand goes back where it lay when its person may not move things any more. Gives what ends that. */
export function letGoWithoutRight(rights: BoardView['rights'], runner: ToolRunner): () => void {
  return rights.subscribe(({ move }) => {
    if (!move) runner.letGo()
  })
}
