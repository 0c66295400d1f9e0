import type { BoardOnScreen } from '../boardOnScreen'
import { measurePageUse, type PageUse } from './pageUse'

/** What the page holds once all was put into the trash, once that was taken back, and once it was done again. */
export type Cleared = {
  readonly deleted: PageUse
  readonly undone: PageUse
  readonly redone: PageUse
  /** By a page that came to the board then. */
  readonly anew: PageUse
}

const WITHIN_MS = 60_000

/** Deletes everything, as one does by two keys. */
export async function clearBoard(screen: BoardOnScreen, openAnew: () => Promise<PageUse>): Promise<Cleared> {
  const { page } = screen.open
  // Of a full board the clusters alone have copies.
  const copies = page.locator('[data-note-id], [data-cluster-id]')
  const press = async (keys: readonly string[], waitFor: 'none' | 'some') => {
    for (const key of keys) await page.keyboard.press(key)
    await copies.first().waitFor({ state: waitFor === 'none' ? 'detached' : 'attached', timeout: WITHIN_MS })
    await screen.whenStill(10_000)
    return await measurePageUse(screen.open)
  }
  await page.keyboard.press('Escape')
  await screen.lookAtAll()
  const deleted = await press(['Control+a', 'Delete'], 'none')
  const undone = await press(['Control+z'], 'some')
  const redone = await press(['Control+Shift+z'], 'none')
  return { deleted, undone, redone, anew: await openAnew() }
}
