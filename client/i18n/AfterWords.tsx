import { type ReactNode, useEffect } from 'react'
import { useLocale } from './LocaleProvider'

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/** True once all texts have come: they are fetched once the page has settled, and again where they do not come. */
export function useAllWords(): boolean {
  const { isWhole, fetchAll, settled } = useLocale()
  useEffect(() => {
    if (isWhole) return
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () =>
      fetchAll().catch(() => {
        if (isWanted) timer = setTimeout(ask, AGAIN_AFTER)
      })
    void settled.then(() => {
      if (isWanted) void ask()
    })
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [isWhole, fetchAll, settled])
  return isWhole
}

/** What speaks with texts that come late: it is there once they are. */
export function AfterWords({ children }: { readonly children: ReactNode }) {
  return useAllWords() ? children : null
}
