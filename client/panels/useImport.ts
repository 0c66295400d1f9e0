import { useT } from '../i18n/LocaleProvider'
import type { ImportResult } from '../sync/boardApi'
import { checkImportFile, pickFile } from './importFile'
import { hasImportDetails, importWords } from './importWords'
import { useOpenBoard } from './openBoard'
import { problemWords } from './problemWords'
import { useServices } from './services'

/** Sends a file to the board's import and says by toast how it went. `onDetails` is asked for where there are some. */
export function useImport(onDetails: (result: ImportResult) => void): (files: readonly File[]) => Promise<void> {
  const t = useT()
  const { api, toaster } = useServices()
  const { connection, view } = useOpenBoard()
  return async (files) => {
    const refuse = (text: string, replaces?: number) =>
      void toaster.show({ text, tone: 'bad', ...(replaces === undefined ? {} : { replaces }) })
    if (!view.canWrite) return refuse(t('import.readOnly'))
    const picked = pickFile(files, t)
    if (picked.file === null) return refuse(picked.why)
    const readable = await checkImportFile(picked.file, t)
    if (!readable.ok) return refuse(readable.why)

    const { board, key } = connection.identity
    const before = view.projection.notes.size
    const busy = toaster.show({ text: t('import.running', { file: picked.file.name }), tone: 'busy' })
    try {
      const result = await api.importFile(board, key, picked.file, readable.type)
      const details = { label: t('import.details'), run: () => onDetails(result) }
      toaster.show({
        text: importWords(result, t),
        tone: result.created.notes > 0 ? 'good' : 'info',
        replaces: busy,
        ...(hasImportDetails(result) ? { action: details } : {}),
      })
      const { notes } = result.created
      if (notes > 0) showOnceThere(view.projection, before + notes, () => void view.commands.zoomToFit.run())
    } catch (error) {
      refuse(t('import.nothing', { why: problemWords(error, t) }), busy)
    }
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
