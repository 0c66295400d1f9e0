import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { isPaused, timeLeft } from '../../../shared/facilitation/timer'
import type { BoardView } from '../../board/boardView'

export type TimeLeft = {
  /** Milliseconds. */
  readonly left: number
  readonly isPaused: boolean
  /** Of what the timer began with; 0 to 1. */
  readonly part: number
}

/** What is left by the server's clock, told every second; null without a timer. */
export function useTimeLeft({ lead, clock }: Pick<BoardView, 'lead' | 'clock'>): TimeLeft | null {
  const timer = useStore(lead, (state) => state.lead.timer)
  const [, setTick] = useState(0)
  useEffect(() => {
    if (timer === null || isPaused(timer)) return
    let callOff: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      setTick((before) => before + 1)
      const left = timeLeft(timer, clock.now())
      if (left > 0) callOff = setTimeout(tick, (left % 1000) + 1)
    }
    const restart = () => {
      clearTimeout(callOff)
      tick()
    }
    restart()
    const stop = clock.onChange(restart)
    return () => {
      stop()
      clearTimeout(callOff)
    }
  }, [timer, clock])
  if (timer === null) return null
  const left = timeLeft(timer, clock.now())
  return { left, isPaused: isPaused(timer), part: timer.total === 0 ? 0 : Math.min(1, left / timer.total) }
}
