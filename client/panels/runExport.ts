import type { Translate } from '../i18n/t'
import type { ExportFormat } from '../sync/boardApi'
import type { OpenBoard } from './openBoard'
import { problemWords } from './problemWords'
import { saveFile } from './saveFile'
import type { Services } from './services'

type ExportRun = Pick<Services, 'api' | 'toaster'> & Pick<OpenBoard, 'connection' | 'meta'> & { readonly t: Translate }

/** Fetches the whole board as a file and hands it to the browser to keep; says by toast where that does not work. */
export async function runExport(format: ExportFormat, { t, api, toaster, connection, meta }: ExportRun): Promise<void> {
  const { board, key } = connection.identity
  try {
    const file = await api.exportFile(board, key, format)
    saveFile(file, `${fileName(meta.getState().title || t('app.name'))}.${format}`)
  } catch (error) {
    toaster.show({ text: t('export.failed', { why: problemWords(error, t) }), tone: 'bad' })
  }
}

/** A title as a file name that every system takes. */
function fileName(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ')
  return safe.trim().slice(0, 80)
}
