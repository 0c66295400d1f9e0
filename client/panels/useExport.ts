import { useT } from '../i18n/LocaleProvider'
import type { ExportFormat } from '../sync/boardApi'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'
import type { BoardKind } from './useBoardKinds'

/** Fetches the whole board, or its cards of one kind, as a file and hands it to the browser to keep. */
export function useExport(): (format: ExportFormat, kind?: BoardKind) => Promise<void> {
  const t = useT()
  const { api, toaster } = useServices()
  const { connection, meta } = useOpenBoard()
  return async (format, kind) => {
    const part = await import('./runExport').catch(() => null)
    if (part === null) toaster.show({ text: t('board.windowMissing'), tone: 'bad' })
    else await part.runExport({ format, kind }, { t, api, toaster, connection, meta })
  }
}
