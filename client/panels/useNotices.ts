import { useEffect } from 'react'
import type { Offer } from '../commands/notices'
import { useT } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Shows, and so reads out, what commands have to say; one line at a time. */
export function useNotices(): void {
  const t = useT()
  const { toaster } = useServices()
  const { notices, commands } = useOpenBoard().view
  useEffect(() => {
    let last: number | null = null
    const actionOf = (offer: Offer) => {
      if (typeof offer === 'string') return { label: t('send.show'), run: () => void commands.showCluster.run(offer) }
      if ('goesTo' in offer) return { label: t('desks.go'), run: () => void commands.toggleDesk.run() }
      return { label: t('trash.undo'), run: () => void commands.restoreSupport.run(offer.restores) }
    }
    return notices.onSay((notice, offer) => {
      last = toaster.show({
        text: notice(t),
        ...(offer === undefined ? {} : { action: actionOf(offer) }),
        ...(last === null ? {} : { replaces: last }),
      })
    })
  }, [t, toaster, notices, commands])
}
