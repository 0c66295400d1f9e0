import type { Locale } from '../../model/stageMeta'

/** "yyyy-mm" in words. */
export function monthWords(month: string, locale: Locale): string {
  return tell(`${month}-01`, locale, { month: 'long', year: 'numeric' })
}

/** "yyyy-mm-dd" in words. */
export function dayWords(date: string, locale: Locale): string {
  const words = tell(date, locale, { day: 'numeric', month: 'long', year: 'numeric' })
  return locale === 'fr' ? words.replace(/^1 /, '1er ') : words
}

function tell(date: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(date))
}
