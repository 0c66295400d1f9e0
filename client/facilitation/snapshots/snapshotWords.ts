import type { Locale } from '../../../shared/model/stageMeta'
import { formatAgo } from '../../i18n/format'

/** "14:32", and the day before it where that is not today's. Milliseconds since the epoch. */
export function timeWords(locale: Locale, time: number, now: number): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString()
  const day = isToday ? {} : ({ day: 'numeric', month: 'long' } as const)
  return new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(time)
}

/** "14:32 · 12 minutes ago". */
export function whenWords(locale: Locale, time: number, now: number): string {
  return `${timeWords(locale, time, now)} · ${formatAgo(locale, time, now)}`
}
