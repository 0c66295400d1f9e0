import { useEffect } from 'react'
import { useLocale } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Says what is selected, each time that the person asks for it. */
export function useSaySelection(): void {
  const { t, locale } = useLocale()
  const { view } = useOpenBoard()
  const { announcer } = useServices()
  useEffect(() => {
    const say = async () => {
      const { selectionWords } = await import('./selectionWords')
      announcer.say(selectionWords(view, { t, locale }))
    }
    return view.session.subscribe((now, before) => {
      if (now.asked !== before.asked) say().catch(() => {})
    })
  }, [view, t, locale, announcer])
}
