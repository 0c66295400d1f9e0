import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Locale } from '../../shared/model/stageMeta'
import type { Catalogues } from './catalogues'
import { chooseLocale } from './chooseLocale'
import { type Translate, translateWith } from './t'

export type LocaleControl = {
  readonly locale: Locale
  readonly t: Translate
  readonly catalogues: Catalogues
  /** The person's own choice on this device; null for none. */
  readonly chosen: Locale | null
  choose(locale: Locale | null): void
  /** The open board's language; null where none is open. */
  setBoardLocale(locale: Locale | null): void
}

const LocaleContext = createContext<LocaleControl | null>(null)

type Props = {
  readonly catalogues: Catalogues
  /** A language that has come, spoken until the wanted one has. */
  readonly first: Locale
  readonly deviceLocale: Locale | null
  readonly onChoose: (locale: Locale | null) => void
  /** For tests: English, with every text put through this. */
  readonly disguise?: ((text: string) => string) | undefined
  readonly children: ReactNode
}

/** Decides the language for everything below it and names it on the document's root. */
export function LocaleProvider({ catalogues, first, deviceLocale, onChoose, disguise, children }: Props) {
  const [chosen, setChosen] = useState(deviceLocale)
  const [boardLocale, setBoardLocale] = useState<Locale | null>(null)
  const device = disguise === undefined ? chosen : 'en'
  const wanted = chooseLocale({ device, board: boardLocale, navigator: navigator.languages })
  const locale = useFetched(wanted, first, catalogues)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const spoken = useSyncExternalStore(catalogues.onChange, () => spokenOf(catalogues, locale))
  const control = useMemo<LocaleControl>(
    () => ({
      locale,
      t: translateWith(spoken, locale, disguise),
      catalogues,
      chosen,
      setBoardLocale,
      choose(next) {
        setChosen(next)
        onChoose(next)
      },
    }),
    [catalogues, spoken, locale, chosen, onChoose, disguise],
  )
  return <LocaleContext value={control}>{children}</LocaleContext>
}

/** The wanted language once its texts have come; until then, and where they do not, the one before. */
function useFetched(wanted: Locale, first: Locale, catalogues: Catalogues): Locale {
  const [spoken, setSpoken] = useState(first)
  useEffect(() => {
    let isWanted = true
    catalogues.load(wanted).then(
      () => isWanted && setSpoken(wanted),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [wanted, catalogues])
  return spoken
}

function spokenOf(catalogues: Catalogues, locale: Locale) {
  const catalogue = catalogues.get(locale)
  if (catalogue === null) throw new Error(`The texts in ${locale} have not come`)
  return catalogue
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
