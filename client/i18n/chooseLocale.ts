import { LOCALES, type Locale } from '../../shared/model/locale'

export type LocaleSources = {
  /** What the person chose on this device. */
  readonly device: string | null
  /** The language that the board was created with. */
  readonly board: string | null
  /** What the browser asks for, first choice first. */
  readonly navigator: readonly string[]
}

/** The device's choice, else the board's language, else the first of the browser's that we speak, else English. */
export function chooseLocale(sources: LocaleSources): Locale {
  const wanted = [sources.device, sources.board, ...sources.navigator]
  for (const tag of wanted) {
    const locale = LOCALES.find((known) => tag?.toLowerCase().split('-')[0] === known)
    if (locale !== undefined) return locale
  }
  return 'en'
}
