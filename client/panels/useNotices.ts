import { useEffect } from 'react'
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
    return notices.onSay((notice, shows) => {
      const show = (id: string) => ({ label: t('send.show'), run: () => commands.showCluster.run(id) })
      last = toaster.show({
        text: notice(t),
        ...(shows === undefined ? {} : { action: show(shows) }),
        ...(last === null ? {} : { replaces: last }),
      })
    })
  }, [t, toaster, notices, commands])
}
