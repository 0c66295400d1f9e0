import type { Locale } from '../../shared/model/stageMeta'
import { en } from '../i18n/en'
import { fr } from '../i18n/fr'
import { type Translate, translateWith } from '../i18n/t'

/** The texts of a language at once, where a page would fetch them first. */
export function createTranslate(locale: Locale, disguise?: (text: string) => string): Translate {
  return translateWith({ en, fr }[locale], locale, disguise)
}
