import { useLocale } from '../i18n/LocaleProvider'
import type { ExportFormat } from '../sync/boardApi'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'
import type { BoardKind } from './useBoardKinds'

/** Fetches the whole board, or its cards of one kind, as a file and hands it to the browser to keep. */
export function useExport(): (format: ExportFormat, kind?: BoardKind) => Promise<void> {
  const { t, fetchAll } = useLocale()
  const { api, toaster } = useServices()
  const { connection, meta } = useOpenBoard()
  return async (format, kind) => {
    const come = await Promise.all([import('./runExport'), fetchAll()]).catch(() => null)
    if (come === null) {
      toaster.show({ text: t('board.windowMissing'), tone: 'bad' })
      return
    }
    const [{ runExport }, words] = come
    await runExport({ format, kind }, { t: words, api, toaster, connection, meta })
  }
}
