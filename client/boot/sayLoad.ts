import type { Locale } from '../../shared/model/locale'
import { loading as en } from '../i18n/en/loading'
import { loading as fr } from '../i18n/fr/loading'
import { frenchSpaces } from '../i18n/frenchSpaces'
import type { LoadStep } from './describeLoad'

const TEXTS = { en, fr }

/** What a step is called, and how much of it has come, "" where it has no measure: before any catalogue is there. */
export function sayLoad(locale: Locale, step: LoadStep): { readonly words: string; readonly count: string } {
  const texts = TEXTS[locale]
  const say = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(step[name as keyof LoadStep] ?? ''))
  const count = 'share' in step ? texts['loading.share'] : 'total' in step ? texts['loading.bytes'] : ''
  const spaced = locale === 'fr' ? frenchSpaces : (text: string) => text
  return { words: spaced(texts[step.key]), count: say(spaced(count)) }
}
