import type { Translate } from '../i18n/t'
import type { ExportFormat } from '../sync/boardApi'
import { fileProblemWords } from './fileProblemWords'
import type { OpenBoard } from './openBoard'
import { saveFile } from './saveFile'
import type { Services } from './services'
import type { BoardKind } from './useBoardKinds'

type ExportRun = Pick<Services, 'api' | 'toaster'> & Pick<OpenBoard, 'connection' | 'meta'> & { readonly t: Translate }

/** The whole board, or with a kind its cards of that kind. */
type Wanted = { readonly format: ExportFormat; readonly kind: BoardKind | undefined }

/** Fetches a file of the board and hands it to the browser to keep; says by toast where that does not work. */
export async function runExport(
  { format, kind }: Wanted,
  { t, api, toaster, connection, meta }: ExportRun,
): Promise<void> {
  const { board, key } = connection.identity
  try {
    const file = await api.exportFile(board, key, format, kind?.name)
    const title = meta.getState().title || t('app.name')
    const named = kind === undefined ? title : `${title.slice(0, 50)} - ${kind.title}`
    saveFile(file, { title: named, extension: format })
  } catch (error) {
    toaster.show({ text: t('export.failed', { why: fileProblemWords(error, t) }), tone: 'bad' })
  }
}
