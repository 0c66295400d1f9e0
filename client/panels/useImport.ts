import { useT } from '../i18n/LocaleProvider'
import type { ImportResult } from '../sync/boardApi'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Sends a file to the board's import and says by toast how it went. `onDetails` is asked for where there are some. */
export function useImport(onDetails: (result: ImportResult) => void): (files: readonly File[]) => Promise<void> {
  const t = useT()
  const { api, toaster } = useServices()
  const { connection, view } = useOpenBoard()
  return async (files) => {
    const part = await import('./runImport').catch(() => null)
    if (part === null) toaster.show({ text: t('board.windowMissing'), tone: 'bad' })
    else await part.runImport(files, { t, api, toaster, connection, view, onDetails })
  }
}
