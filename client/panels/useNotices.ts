import { useEffect, useRef } from 'react'
import type { Offer } from '../commands/notices'
import { useT } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Shows, and so reads out, what commands have to say; one line at a time. */
export function useNotices(): void {
  const t = useT()
  const { toaster } = useServices()
  const { notices, commands } = useOpenBoard().view
  // Kept where the page goes from the board to the desk.
  const last = useRef<number | null>(null)
  useEffect(() => {
    const actionOf = (offer: Offer) => {
      if (typeof offer === 'string') return { label: t('send.show'), run: () => void commands.showCluster.run(offer) }
      if ('goesTo' in offer) return { label: t('desks.go'), run: () => void commands.toggleDesk.run() }
      if ('relates' in offer)
        return { label: t('trash.undo'), run: () => void commands.restoreRelations.run(offer.relates) }
      return { label: t('trash.undo'), run: () => void commands.restoreSupport.run(offer.restores) }
    }
    return notices.onSay((notice, offer) => {
      last.current = toaster.show({
        text: notice(t),
        ...(offer === undefined ? {} : { action: actionOf(offer) }),
        ...(last.current === null ? {} : { replaces: last.current }),
      })
    })
  }, [t, toaster, notices, commands])
}
