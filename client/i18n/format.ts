import type { Locale } from '../../shared/model/stageMeta'

/** 0.5 as "50 %" or "50%". */
export function formatPercent(locale: Locale, ratio: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(ratio)
}

const STEPS: readonly { unit: Intl.RelativeTimeFormatUnit; ms: number }[] = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
]

/** As far as a date can be from the epoch, in ms: other programs may write any number. */
const FARTHEST = 8.64e15

/**
 * How long ago in words, up to a week; then the day. Both in ms since the epoch. What lies ahead, by a clock that is
 * wrong, was now.
 */
export function formatAgo(locale: Locale, at: number, now: number): string {
  const past = now - at
  if (past > 7 * 86_400_000) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(Math.max(at, -FARTHEST))
  }
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const step = STEPS.find(({ ms }) => past >= ms)
  return step === undefined ? words.format(0, 'second') : words.format(-Math.floor(past / step.ms), step.unit)
}
