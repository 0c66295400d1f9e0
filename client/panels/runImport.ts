import type { Translate } from '../i18n/t'
import type { ImportResult } from '../sync/boardApi'
import { fileProblemWords } from './fileProblemWords'
import { checkImportFile, pickFile } from './importFile'
import { hasImportDetails, importWords } from './importWords'
import type { OpenBoard } from './openBoard'
import type { Services } from './services'

export type ImportRun = Pick<Services, 'api' | 'toaster'> &
  Pick<OpenBoard, 'connection' | 'view'> & {
    readonly t: Translate
    /** Asked for where there is more to tell than fits in a line. */
    onDetails(result: ImportResult): void
  }

/** Sends a file to the board's import and says by toast how it went. */
export async function runImport(files: readonly File[], run: ImportRun): Promise<void> {
  const { t, api, toaster, connection, view } = run
  const refuse = (text: string, replaces?: number) =>
    void toaster.show({ text, tone: 'bad', ...(replaces === undefined ? {} : { replaces }) })
  if (!view.canWrite) return refuse(t('import.readOnly'))
  if (view.isDesk) return refuse(t('desks.noImport'))
  if (!view.rights.getState().write) return void view.commands.sayHeldBack.run('write')
  const picked = pickFile(files, t)
  if (picked.file === null) return refuse(picked.why)
  const readable = await checkImportFile(picked.file, t)
  if (!readable.ok) return refuse(readable.why)

  const { board, key } = connection.identity
  const before = view.projection.notes.size
  const busy = toaster.show({ text: t('import.running', { file: picked.file.name }), tone: 'busy' })
  try {
    const result = await api.importFile(board, key, picked.file, readable.type)
    const details = { label: t('import.details'), run: () => run.onDetails(result) }
    toaster.show({
      text: importWords(result, t),
      tone: result.created.notes > 0 ? 'good' : 'info',
      replaces: busy,
      ...(hasImportDetails(result) ? { action: details } : {}),
    })
    const { notes } = result.created
    if (notes > 0) showOnceThere(view.projection, before + notes, () => void view.commands.zoomToFit.run())
  } catch (error) {
    refuse(t('import.nothing', { why: fileProblemWords(error, t) }), busy)
  }
}

/** The answer may overtake the notes, which come by another way. */
function showOnceThere(
  projection: { readonly notes: ReadonlyMap<string, unknown>; onChange(listener: () => void): () => void },
  count: number,
  show: () => void,
): void {
  if (projection.notes.size >= count) {
    show()
    return
  }
  const stop = projection.onChange(() => {
    if (projection.notes.size < count) return
    stop()
    show()
  })
}
