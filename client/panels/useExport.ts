import { useT } from '../i18n/LocaleProvider'
import type { ExportFormat } from '../sync/boardApi'
import { useOpenBoard } from './openBoard'
import { problemWords } from './problemWords'
import { saveFile } from './saveFile'
import { useServices } from './services'

/** Fetches the whole board as a file and hands it to the browser to keep. */
export function useExport(): (format: ExportFormat) => Promise<void> {
  const t = useT()
  const { api, toaster } = useServices()
  const { connection, meta } = useOpenBoard()
  return async (format) => {
    const { board, key } = connection.identity
    try {
      const file = await api.exportFile(board, key, format)
      saveFile(file, `${fileName(meta.getState().title || t('app.name'))}.${format}`)
    } catch (error) {
      toaster.show({ text: t('export.failed', { why: problemWords(error, t) }), tone: 'bad' })
    }
  }
}

/** A title as a file name that every system takes. */
function fileName(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ')
  return safe.trim().slice(0, 80)
}
