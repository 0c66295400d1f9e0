import type { EarlyDocument } from './types'

/** How a board comes to be seen before its sockets have brought anything. */
export type FirstSight = {
  /** Asked where nothing is kept here: the board's document by another way, null where it does not come by one. */
  readonly early: () => Promise<EarlyDocument | null> | null
  /** Resolves once the board is seen; null where nothing waits for that. */
  readonly seen: Promise<void> | null
}

export const NOTHING_AHEAD: FirstSight = { early: () => null, seen: null }

/** A page in the background may not be seen for hours. Milliseconds. */
const PATIENCE = 2_000

/** Resolves once the board is seen, or has had time to be. */
export async function untilSeen(seen: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE)
  })
  await Promise.race([seen, late]).finally(() => clearTimeout(timer))
}
