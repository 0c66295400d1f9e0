import { useLocale } from '../i18n/LocaleProvider'
import type { ImportResult } from '../sync/boardApi'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Sends a file to the board's import and says by toast how it went. `onDetails` is asked for where there are some. */
export function useImport(onDetails: (result: ImportResult) => void): (files: readonly File[]) => Promise<void> {
  const { t, fetchAll } = useLocale()
  const { api, toaster } = useServices()
  const { connection, view } = useOpenBoard()
  return async (files) => {
    const come = await Promise.all([import('./runImport'), fetchAll()]).catch(() => null)
    if (come === null) {
      toaster.show({ text: t('board.windowMissing'), tone: 'bad' })
      return
    }
    const [{ runImport }, words] = come
    await runImport(files, { t: words, api, toaster, connection, view, onDetails })
  }
}
