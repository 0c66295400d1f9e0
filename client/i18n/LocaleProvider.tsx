import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Locale } from '../../shared/model/stageMeta'
import type { Catalogues } from './catalogues'
import { chooseLocale } from './chooseLocale'
import { type Translate, translateWith } from './t'

export type LocaleControl = {
  readonly locale: Locale
  readonly t: Translate
  readonly catalogues: Catalogues
  /** False while only the texts of the first sight have come; all others are empty then. */
  readonly isWhole: boolean
  /** Resolves once all texts have come, with what says them; rejects without a network. */
  fetchAll(): Promise<Translate>
  /** The person's own choice on this device; null for none. */
  readonly chosen: Locale | null
  choose(locale: Locale | null): void
  /** Resolves once there is time for texts that nobody needs at first sight. */
  readonly settled: Promise<void>
  /** The open board's language; null where none is open. */
  setBoardLocale(locale: Locale | null): void
}

const LocaleContext = createContext<LocaleControl | null>(null)

const AT_ONCE = Promise.resolve()

type Props = {
  readonly catalogues: Catalogues
  /** A language that has come, spoken until the wanted one has. */
  readonly first: Locale
  readonly deviceLocale: Locale | null
  readonly onChoose: (locale: Locale | null) => void
  /** For tests: English, with every text put through this. */
  readonly disguise?: ((text: string) => string) | undefined
  /** See LocaleControl. */
  readonly settled?: Promise<void>
  readonly children: ReactNode
}

/** Decides the language for everything below it and names it on the document's root. */
export function LocaleProvider({
  catalogues,
  first,
  deviceLocale,
  onChoose,
  disguise,
  settled = AT_ONCE,
  children,
}: Props) {
  const [chosen, setChosen] = useState(deviceLocale)
  const [boardLocale, setBoardLocale] = useState<Locale | null>(null)
  const device = disguise === undefined ? chosen : 'en'
  const wanted = chooseLocale({ device, board: boardLocale, navigator: navigator.languages })
  const wantsAll = useRef(false)
  const locale = useFetched(wanted, { first, catalogues, wantsAll })
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const spoken = useSyncExternalStore(catalogues.onChange, () => spokenOf(catalogues, locale))
  const fetchAll = useCallback(async () => {
    wantsAll.current = true
    return translateWith(await catalogues.loadAll(locale), locale, disguise)
  }, [catalogues, locale, disguise])
  const control = useMemo<LocaleControl>(
    () => ({
      locale,
      t: translateWith(spoken, locale, disguise),
      catalogues,
      isWhole: catalogues.isWhole(locale),
      fetchAll,
      chosen,
      settled,
      setBoardLocale,
      choose(next) {
        setChosen(next)
        onChoose(next)
      },
    }),
    [catalogues, spoken, locale, fetchAll, chosen, onChoose, disguise, settled],
  )
  return <LocaleContext value={control}>{children}</LocaleContext>
}

type Fetching = {
  readonly first: Locale
  readonly catalogues: Catalogues
  /** Some part has asked for all texts: another language is spoken once all of it has come. */
  readonly wantsAll: { readonly current: boolean }
}

/** The wanted language once its texts have come; until then, and where they do not, the one before. */
function useFetched(wanted: Locale, { first, catalogues, wantsAll }: Fetching): Locale {
  const [spoken, setSpoken] = useState(first)
  useEffect(() => {
    let isWanted = true
    const coming = wantsAll.current ? catalogues.loadAll(wanted) : catalogues.load(wanted)
    coming.then(
      () => isWanted && setSpoken(wanted),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [wanted, catalogues, wantsAll])
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
