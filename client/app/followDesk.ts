import type { BoardConnection } from '../sync/types'

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/**
 * Once there is a desk its code is fetched, and again until it comes, and it is kept until what this gives ends it. So is
 * the desk that takes its place; the one before ends once that is kept.
 */
export function followDesk({ desk }: Pick<BoardConnection, 'desk'>, keep: () => Promise<() => void>): () => void {
  let isOn = true
  let end = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = () => {
    clearTimeout(timer)
    const wanted = desk.getState()
    if (wanted === null) return
    const isWanted = () => isOn && desk.getState() === wanted
    keep().then(
      (stop) => {
        if (!isWanted()) return stop()
        end()
        end = stop
      },
      () => {
        if (isWanted()) timer = setTimeout(begin, AGAIN_AFTER)
      },
    )
  }
  const unsubscribe = desk.subscribe(begin)
  begin()
  return () => {
    isOn = false
    unsubscribe()
    clearTimeout(timer)
    end()
  }
}
