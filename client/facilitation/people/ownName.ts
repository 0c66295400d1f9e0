import { createThrottle } from '../../presence/throttle'
import type { PresenceStore } from '../../presence/types'
import type { BoardConnection } from '../../sync/types'
import { whenBack } from '../../sync/whenBack'

type Wiring = {
  readonly presence: PresenceStore
  readonly saveState: BoardConnection['saveState']
  /** What the server calls this page's person. */
  fetchName(): Promise<string>
  /** It is another than this page knew. */
  onRenamed(name: string): void
}

/** Milliseconds: whoever claims at will to have renamed somebody makes no more questions than this. */
const EVERY = 2_000
/** So long a page tells whom it renamed; who was away meanwhile asks when they are back. Milliseconds. */
const TOLD_FOR = 10_000

/**
 * Asks the server what this page's person is called: at first, when there is a connection after none, and when who leads
 * tells that they renamed them. The server's word stands, whoever asks for it. Gives what ends that.
 */
export function followOwnName({ presence, saveState, fetchName, onRenamed }: Wiring): () => void {
  let isWanted = true
  let answered = ''
  const ask = createThrottle(EVERY, () => {
    fetchName().then(
      (name) => {
        if (isWanted && name !== presence.own.person.name) onRenamed(name)
      },
      () => {},
    )
  })
  const look = () => {
    const told = lastTold(presence)
    if (told === answered) return
    answered = told
    if (told !== '') ask.call()
  }
  const stops = [whenBack(saveState, ask.call), presence.onChange(look), ask.cancel]
  ask.call()
  look()
  return () => {
    isWanted = false
    for (const stop of stops) stop()
  }
}

/** Which of the pages of those who lead say that they renamed this page's person, and when; '' for none. */
function lastTold({ own, others }: PresenceStore): string {
  return [['own', own] as const, ...others]
    .flatMap(([client, { leads, renamed }]) =>
      leads && renamed?.person === own.person.id ? [`${client} ${renamed.at}`] : [],
    )
    .join()
}

/** Tells this person's pages, for a while, that they have another name. */
export function tellRenamed(presence: PresenceStore, person: string): void {
  const renamed = { person, at: Date.now() }
  presence.setRenamed(renamed)
  setTimeout(() => {
    if (presence.own.renamed === renamed) presence.setRenamed(null)
  }, TOLD_FOR)
}
