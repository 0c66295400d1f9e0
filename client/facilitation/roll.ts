import { createStore, type StoreApi } from 'zustand/vanilla'
import { createThrottle } from '../presence/throttle'
import type { ListedPerson } from '../sync/boardApi'

/** Who has joined the board, as the server last told; null before. `error` is why it told nothing the last time. */
export type RollState = { readonly people: readonly ListedPerson[] | null; readonly error: unknown }

export interface Roll {
  readonly state: StoreApi<RollState>
  /** Asks the server again, at most once in `EVERY`. */
  ask(): void
  /** The same at once: after a change that was made here. */
  refresh(): Promise<void>
}

/** Milliseconds. Thirty who come at once are one question, not thirty. */
const EVERY = 2_000

/** The roll is in no document: it is asked for. What an older question brings after a newer one is left out. */
export function createRoll(fetchPeople: () => Promise<readonly ListedPerson[]>): Roll {
  const state = createStore<RollState>(() => ({ people: null, error: null }))
  let asked = 0
  const refresh = async () => {
    asked += 1
    const turn = asked
    try {
      const people = await fetchPeople()
      if (turn === asked) state.setState({ people, error: null })
    } catch (error) {
      if (turn === asked) state.setState({ error })
    }
  }
  const throttle = createThrottle(EVERY, () => void refresh())
  return { state, refresh, ask: throttle.call }
}

/** How many are here, and where; who has gone is not counted. */
export function countPeople(people: readonly ListedPerson[]): { here: number; room: number; remote: number } {
  const here = people.filter(({ online }) => online)
  const room = here.filter(({ from }) => from === 'room').length
  return { here: here.length, room, remote: here.length - room }
}

/** Those who are here first, each half by name; the nameless last. */
export function inRollOrder(people: readonly ListedPerson[]): ListedPerson[] {
  return [...people].sort(
    (a, b) =>
      Number(b.online) - Number(a.online) ||
      Number(a.name === '') - Number(b.name === '') ||
      a.name.localeCompare(b.name) ||
      a.joinedAt - b.joinedAt ||
      (a.id < b.id ? -1 : 1),
  )
}
