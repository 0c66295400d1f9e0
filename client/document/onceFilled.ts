import type * as Y from 'yjs'
import type { Entry } from '../../shared/model/entry'

type Reading = { destroy(): void }

/** What reads a map that most boards leave empty; `current` is null until there is something in it and its code is here. */
export type OnceFilled<T extends Reading> = { readonly current: T | null; destroy(): void }

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/** `load` fetches the code once the map holds something; `begin` starts it then, at most once. */
export function onceFilled<Code, T extends Reading>(
  map: Y.Map<Entry>,
  load: () => Code | Promise<Code>,
  begin: (code: Code) => T,
  onBegun: (reading: T) => void,
): OnceFilled<T> {
  let current: T | null = null
  let isAsked = false
  let isClosed = false
  const start = (code: Code) => {
    if (isClosed) return
    current = begin(code)
    onBegun(current)
  }
  const ask = () => {
    const coming = load()
    if (coming instanceof Promise) coming.then(start).catch(() => isClosed || setTimeout(ask, AGAIN_AFTER))
    else start(coming)
  }
  const look = () => {
    if (map.size === 0) return
    isAsked = true
    map.unobserve(look)
    ask()
  }
  map.observe(look)
  look()
  return {
    get current() {
      return current
    },
    destroy() {
      isClosed = true
      if (!isAsked) map.unobserve(look)
      current?.destroy()
    },
  }
}
