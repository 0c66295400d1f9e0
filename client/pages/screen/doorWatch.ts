import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Door } from '../../sync/boardApi'

/** Keeps the door known while it is on the screen. */
export interface DoorWatch {
  /** As it was told last; null before. What is known stays where the server does not answer. */
  readonly door: StoreApi<Door | null>
  /** Asks at once, and then again and again until it is stopped; what is on already goes on. */
  start(): void
  stop(): void
  /** Asks at once, where it is on: the screen may have slept. */
  ask(): void
}

type Options = {
  readonly fetchDoor: () => Promise<Door>
  /** Runs something after so many milliseconds; gives what calls that off. */
  readonly later: (run: () => void, after: number) => () => void
}

/** Milliseconds. */
export const OPEN_AGAIN = 60_000
/** A closed door is about to be opened; a server that did not answer, to answer. */
export const CLOSED_AGAIN = 10_000

export function createDoorWatch({ fetchDoor, later }: Options): DoorWatch {
  const door = createStore<Door | null>(() => null)
  let isOn = false
  let asked = 0
  let callOff = () => {}
  const ask = async () => {
    callOff()
    const turn = ++asked
    const told = await fetchDoor().catch(() => null)
    if (!isOn || turn !== asked) return
    if (told !== null) door.setState(told, true)
    callOff = later(ask, told?.isOpen === true ? OPEN_AGAIN : CLOSED_AGAIN)
  }
  return {
    door,
    start() {
      if (isOn) return
      isOn = true
      void ask()
    },
    stop() {
      isOn = false
      callOff()
    },
    ask() {
      if (isOn) void ask()
    },
  }
}
