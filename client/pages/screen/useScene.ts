import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { BoardView } from '../../board/boardView'
import type { Door } from '../../sync/boardApi'
import { countWriters, readContent, type Writers, writesFirst } from './screenContent'
import { type Scene, screenScene } from './screenScene'

/** What the screen shows, and the counts beside it. */
export type Shown = {
  readonly scene: Scene
  readonly writers: Writers
  /** Whether how many have written is worth saying. */
  readonly saysWriters: boolean
  readonly notes: number
}

/** Tables take turns, and waiting ends, by the clock. Milliseconds. */
const LOOK_EVERY = 1_000

/** Follows what is led, what lies on the board and who is here; changes only where what is shown does. */
export function useScene(view: BoardView, door: StoreApi<Door | null>): Shown {
  const [shown, setShown] = useState(() => createReader(view, door).read())
  useEffect(() => {
    const current = createReader(view, door)
    let frame: number | null = null
    const look = () => {
      frame = null
      setShown((before) => keepIfSame(before, current.read()))
    }
    const ask = () => {
      frame ??= requestAnimationFrame(look)
    }
    const change = () => {
      current.forget()
      ask()
    }
    const stops = [
      view.lead.subscribe(change),
      view.projection.onChange(change),
      view.supports.onChange(change),
      view.presence.onChange(ask),
      door.subscribe(ask),
    ]
    const timer = setInterval(ask, LOOK_EVERY)
    ask()
    return () => {
      if (frame !== null) cancelAnimationFrame(frame)
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [view, door])
  return shown
}

function createReader(view: BoardView, door: StoreApi<Door | null>) {
  let content: ReturnType<typeof readContent> | null = null
  let come = 0
  return {
    forget() {
      content = null
    },
    read(): Shown {
      content ??= readContent(view)
      const { lead, phase } = view.lead.getState()
      const leader = lead.phase?.by ?? ''
      const people = new Set([...view.presence.others.values()].map(({ person }) => person.id))
      come = Math.max(come, [...people].filter((id) => id !== leader).length)
      const told = door.getState()
      const doorState = told === null ? null : told.isOpen ? 'open' : 'closed'
      const scene = screenScene({ lead, phase }, { ...content, come, door: doorState }, view.clock.now())
      const writers = countWriters(people, content.authors, leader)
      const saysWriters =
        view.meta.getState().authors === 'named' &&
        phase?.can.includes('write') === true &&
        writesFirst(content.firstWritten, lead.phase?.at ?? 0)
      return { scene, writers, saysWriters, notes: content.notes }
    },
  }
}

function keepIfSame(before: Shown, now: Shown): Shown {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}
