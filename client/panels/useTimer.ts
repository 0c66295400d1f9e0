import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Timer } from '../../shared/facilitation/lead'
import { useOpenBoard } from './openBoard'
import { readTimer, type TimerReading } from './timerReading'

export type ShownTimer = TimerReading & { readonly timer: Timer }

/** The workshop's timer as it stands now, by the server's clock; ticks by itself and writes nothing. Null for none. */
export function useTimer(): ShownTimer | null {
  const { lead, clock } = useOpenBoard().view
  const timer = useStore(lead, (state) => state.lead.timer)
  const [, setTicks] = useState(0)
  useEffect(() => {
    if (timer === null) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(waiting)
      const { changesIn } = readTimer(timer, clock.now())
      if (changesIn !== null) waiting = setTimeout(tick, changesIn)
    }
    const tick = () => {
      setTicks((ticks) => ticks + 1)
      wait()
    }
    wait()
    const stop = clock.onChange(tick)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(waiting)
      stop()
      document.removeEventListener('visibilitychange', tick)
    }
  }, [timer, clock])
  return timer === null ? null : { ...readTimer(timer, clock.now()), timer }
}
