import { useT } from '../i18n/LocaleProvider'
import type { ExportFormat } from '../sync/boardApi'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Fetches the whole board as a file and hands it to the browser to keep. */
export function useExport(): (format: ExportFormat) => Promise<void> {
  const t = useT()
  const { api, toaster } = useServices()
  const { connection, meta } = useOpenBoard()
  return async (format) => {
    const part = await import('./runExport').catch(() => null)
    if (part === null) toaster.show({ text: t('board.windowMissing'), tone: 'bad' })
    else await part.runExport(format, { t, api, toaster, connection, meta })
  }
}
