import * as v from 'valibot'
import type { SessionStore } from '../../session/session'
import { createSafeStorage, type KeyValueStorage } from '../../sync/safeStorage'

const schema = v.object({
  person: v.string(),
  hand: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  ready: v.nullable(v.pipe(v.string(), v.maxLength(64))),
})

/**
 * Gives the session the raised hand and the 'ready' that this tab had before it was loaded again, of the same person on
 * the same board, and keeps them from now on. What does not validate is forgotten. Returns what ends that.
 */
export function keepSigns(
  session: SessionStore,
  { board, person }: { readonly board: string; readonly person: string },
  find: () => KeyValueStorage = () => sessionStorage,
): () => void {
  const storage = createSafeStorage(find)
  const key = `grappe/signs/${board}`
  const kept = v.safeParse(schema, read(storage.getItem(key)))
  if (kept.success && kept.output.person === person) {
    session.setState({ hand: kept.output.hand, ready: kept.output.ready })
  }
  return session.subscribe(({ hand, ready }, before) => {
    if (hand === before.hand && ready === before.ready) return
    if (hand === null && ready === null) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify({ person, hand, ready }))
  })
}

function read(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? 'null')
  } catch {
    return null
  }
}
