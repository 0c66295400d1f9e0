import type { Box } from '../../../shared/geometry/box'
import type { PresenceStore } from '../../presence/types'

type Listener = {
  /** They see something else. */
  onView(view: Box): void
  /** None of their pages is here any more. */
  onLeft(): void
}

/** Follows what somebody sees, on the same one of their pages as long as it is there. Gives what ends that. */
export function watchPerson(
  presence: Pick<PresenceStore, 'others' | 'onChange'>,
  person: string,
  { onView, onLeft }: Listener,
): () => void {
  let client: number | null = null
  let told: Box | null = null
  const pages = () => [...presence.others].filter(([, other]) => other.person.id === person)
  const look = () => {
    const known = client === null ? undefined : presence.others.get(client)
    if (known?.person.id !== person || known.view === null) {
      const here = pages()
      if (here.length === 0) return onLeft()
      client = (here.find(([, { view }]) => view !== null) ?? here[0])?.[0] ?? null
    }
    const view = (client === null ? undefined : presence.others.get(client))?.view ?? null
    if (view === null || isSame(view, told)) return
    told = view
    onView(view)
  }
  const stop = presence.onChange(look)
  look()
  return stop
}

function isSame(a: Box, b: Box | null): boolean {
  return b !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
