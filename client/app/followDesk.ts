import type { BoardConnection } from '../sync/types'

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/** Once there is a desk its code is fetched, and again until it comes, and kept until what this gives ends it. */
export function followDesk({ desk }: Pick<BoardConnection, 'desk'>, keep: () => Promise<() => void>): () => void {
  let isOn = true
  let end = () => {}
  const begin = () => {
    unsubscribe()
    keep().then(
      (stop) => {
        if (isOn) end = stop
        else stop()
      },
      () => {
        const timer = setTimeout(begin, AGAIN_AFTER)
        end = () => clearTimeout(timer)
      },
    )
  }
  const unsubscribe = desk.subscribe(begin)
  if (desk.getState() !== null) begin()
  return () => {
    isOn = false
    unsubscribe()
    end()
  }
}
