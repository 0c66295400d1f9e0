import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Timer } from '../../../shared/facilitation/lead'
import { useLocale } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { momentBetween } from '../../panels/timerReading'
import type { ShownTimer } from '../../panels/useTimer'
import { type Chime, createChime } from './chime'

/** Tells, aloud to screen readers and at the end by a sound, what a running timer passes. It never moves the focus. */
export function useTimerMoments(shown: ShownTimer | null): void {
  const { t } = useLocale()
  const { announcer, preferences } = useServices()
  const { clock } = useOpenBoard().view
  const hasSound = useStore(preferences, (state) => state.timerSound)
  const chime = useChime()
  const seen = useRef<{ timer: Timer; at: number } | null>(null)
  useEffect(() => {
    const before = seen.current
    const now = clock.now()
    seen.current = shown === null ? null : { timer: shown.timer, at: now }
    if (shown === null || before === null || before.timer.endsAt !== shown.timer.endsAt) return
    const moment = momentBetween(shown.timer, before.at, now)
    if (moment === null) return
    announcer.say(t(`timer.said.${moment}`))
    if (moment === 'end' && hasSound) chime.current?.play()
  })
}

function useChime() {
  const chime = useRef<Chime | null>(null)
  useEffect(() => {
    const made = createChime()
    chime.current = made
    return () => made.destroy()
  }, [])
  return chime
}
