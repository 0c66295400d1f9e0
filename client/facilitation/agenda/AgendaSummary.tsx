import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { timeLeft } from '../../../shared/facilitation/timer'
import { useLocale } from '../../i18n/LocaleProvider'
import type { Translate } from '../../i18n/t'
import { useOpenBoard } from '../../panels/openBoard'
import styles from './AgendaPanel.module.css'
import { agendaTime } from './agendaPhases'

/** How long all of it takes, and when it ends by this room's clock. */
export function AgendaSummary() {
  const { t, locale } = useLocale()
  const { lead, clock } = useOpenBoard().view
  const { agenda, lead: led } = useStore(lead)
  useMinutes()
  const now = clock.now()
  const left = led.timer === null ? 0 : timeLeft(led.timer, now)
  const on = led.phase?.id ?? null
  const { minutes, endsAt } = agendaTime(agenda, { on, left, now })
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(endsAt)
  return (
    <p className={styles.summary}>
      <strong>
        {t('agenda.total', { phases: t('agenda.phases', { count: agenda.length }), time: lengthWords(minutes, t) })}
      </strong>
      <span>{t(on === null ? 'agenda.wouldEndAt' : 'agenda.endsAt', { time })}</span>
    </p>
  )
}

/** As one says it: 75 minutes are 1 h 15. */
function lengthWords(minutes: number, t: Translate): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t('agenda.minutes', { count: rest })
  if (rest === 0) return t('agenda.hours', { hours })
  return t('agenda.hoursAndMinutes', { hours, minutes: String(rest).padStart(2, '0') })
}

/** Often enough for a clock that shows minutes. Milliseconds. */
const AGAIN = 10_000

function useMinutes(): void {
  const [, setTicks] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), AGAIN)
    return () => clearInterval(timer)
  }, [])
}
