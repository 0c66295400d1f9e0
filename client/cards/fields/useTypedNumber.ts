import { useState } from 'react'
import { useLocale } from '../../i18n/LocaleProvider'
import { readNumber } from './typedNumber'

type Limits = { readonly least: number; readonly most: number }

type Options = Limits & {
  readonly value: number | null
  write(value: number | null): void
}

/** A field for a number: what does not fit is said and stays in the field, and the card keeps what it had. */
export function useTypedNumber({ value, least, most, write }: Options) {
  const { t, locale } = useLocale()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readNumber(typed, { least, most })
  const problem = () => {
    if (read?.kind === 'noNumber') return t('cards.noNumber')
    return read?.kind === 'outside' ? t('cards.outside', { least, most }) : null
  }
  const take = (text: string) => {
    setTyped(text)
    const next = readNumber(text, { least, most })
    if (next.kind === 'number') write(next.value)
    else if (next.kind === 'empty') write(null)
  }
  return {
    shown: typed ?? (value === null ? '' : String(value).replace('.', locale === 'fr' ? ',' : '.')),
    problem: problem(),
    take,
    /** One more or one less. */
    step(by: number) {
      const next = Math.min(most, Math.max(least, Math.round((value ?? (by > 0 ? least - 1 : most + 1)) + by)))
      setTyped(null)
      write(next)
    },
    /** Shows the card's number again. */
    reset: () => setTyped(null),
    leave() {
      if (problem() === null) setTyped(null)
    },
  }
}
