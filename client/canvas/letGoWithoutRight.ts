import type { BoardView } from '../board/boardView'
import type { ToolRunner } from '../tools/toolRunner'

/**
 * What is in the hand goes back where it lay when its person may not move things any more, who is told why. Gives what
 * ends that.
 */
export function letGoWithoutRight(
  { rights, commands }: Pick<BoardView, 'rights' | 'commands'>,
  runner: ToolRunner,
): () => void {
  return rights.subscribe(({ move }) => {
    if (!move && runner.letGo()) commands.sayHeldBack.run('move')
  })
}
