import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Says once that this browser keeps nothing, so that nobody counts on it. */
export function useStorageWarning(): void {
  const t = useT()
  const { toaster } = useServices()
  const { connection, view } = useOpenBoard()
  const isInMemory = useStore(connection.storage, (storage) => storage === 'memory')
  const mayLose = isInMemory && view.canWrite
  useEffect(() => {
    if (!mayLose) return
    const id = toaster.show({ text: t('board.noStorage'), stays: null })
    return () => toaster.dismiss(id)
  }, [mayLose, t, toaster])
}
