import type { BoardOnScreen } from '../boardOnScreen'
import { measurePageUse, type PageUse } from './pageUse'

/** What the page holds at each step. */
export type Cleared = {
  /** Every note is in the trash. */
  readonly deleted: PageUse
  readonly undone: PageUse
  readonly redone: PageUse
  /** So is every cluster, by somebody else: to delete all notes leaves those with a title. */
  readonly bare: PageUse
  /** By a page that came to the board then. */
  readonly anew: PageUse
}

type Board = {
  /** Those that are not in the trash, as the server has it. */
  count(): Promise<{ readonly notes: number; readonly clusters: number }>
  deleteClusters(): Promise<unknown>
  measureAnew(): Promise<PageUse>
}

const WITHIN_MS = 120_000
const LOOK_EVERY_MS = 500

/** Deletes everything, as one does by two keys. */
export async function clearBoard(screen: BoardOnScreen, board: Board): Promise<Cleared> {
  const { page } = screen.open
  const once = async (act: () => Promise<unknown>, isSo: (left: Awaited<ReturnType<Board['count']>>) => boolean) => {
    await act()
    const until = Date.now() + WITHIN_MS
    while (!isSo(await board.count())) {
      if (Date.now() > until) throw new Error('The board is not as it should be')
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    await screen.whenStill(10_000)
    return await measurePageUse(screen.open)
  }
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Escape')
  await screen.lookAtAll()
  const deleted = await once(
    () => press('Control+a', 'Delete'),
    ({ notes }) => notes === 0,
  )
  const undone = await once(
    () => press('Control+z'),
    ({ notes }) => notes > 0,
  )
  const redone = await once(
    () => press('Control+Shift+z'),
    ({ notes }) => notes === 0,
  )
  const bare = await once(
    () => board.deleteClusters(),
    ({ clusters }) => clusters === 0,
  )
  return { deleted, undone, redone, bare, anew: await board.measureAnew() }
}
