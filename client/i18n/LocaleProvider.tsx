import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Locale } from '../../shared/model/stageMeta'
import { chooseLocale } from './chooseLocale'
import { createTranslate, type Translate } from './t'

export type LocaleControl = {
  readonly locale: Locale
  readonly t: Translate
  /** The person's own choice on this device; null for none. */
  readonly chosen: Locale | null
  choose(locale: Locale | null): void
  /** The open board's language; null where none is open. */
  setBoardLocale(locale: Locale | null): void
}

const LocaleContext = createContext<LocaleControl | null>(null)

type Props = {
  readonly deviceLocale: Locale | null
  readonly onChoose: (locale: Locale | null) => void
  /** For tests: English, with every text put through this. */
  readonly disguise?: ((text: string) => string) | undefined
  readonly children: ReactNode
}

/** Decides the language for everything below it and names it on the document's root. */
export function LocaleProvider({ deviceLocale, onChoose, disguise, children }: Props) {
  const [chosen, setChosen] = useState(deviceLocale)
  const [boardLocale, setBoardLocale] = useState<Locale | null>(null)
  const device = disguise === undefined ? chosen : 'en'
  const locale = chooseLocale({ device, board: boardLocale, navigator: navigator.languages })
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const control = useMemo<LocaleControl>(
    () => ({
      locale,
      t: createTranslate(locale, disguise),
      chosen,
      setBoardLocale,
      choose(next) {
        setChosen(next)
        onChoose(next)
      },
    }),
    [locale, chosen, onChoose, disguise],
  )
  return <LocaleContext value={control}>{children}</LocaleContext>
}

export function useLocale(): LocaleControl {
  const control = useContext(LocaleContext)
  if (control === null) throw new Error('useLocale needs a LocaleProvider above it')
  return control
}

/** The texts in the language of the place. */
export function useT(): Translate {
  return useLocale().t
}
