import { useEffect } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Shows, and so reads out, what commands have to say; one line at a time. */
export function useNotices(): void {
  const t = useT()
  const { toaster } = useServices()
  const { notices } = useOpenBoard().view
  useEffect(() => {
    let last: number | null = null
    return notices.onSay((notice) => {
      last = toaster.show({ text: notice(t), ...(last === null ? {} : { replaces: last }) })
    })
  }, [t, toaster, notices])
}
