import { LIMITS } from '../../shared/protocol/limits'
import type { Translate } from '../i18n/t'
import type { ImportType } from '../sync/boardApi'

/** A file as far as one must know it before sending it. */
export type GivenFile = Pick<File, 'name' | 'size' | 'slice'>

export type Readable = { readonly ok: true; readonly type: ImportType } | { readonly ok: false; readonly why: string }

const TYPES: Readonly<Record<string, ImportType>> = {
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
}
const LOOKED_AT = 4096
const MEGABYTE = 1024 * 1024

/** Whether the file can be imported, and as what; else why not, in one line that says what to do. */
export async function checkImportFile(file: GivenFile, t: Translate): Promise<Readable> {
  const type = TYPES[file.name.toLowerCase().split('.').pop() ?? '']
  if (type === undefined) return { ok: false, why: t('import.wrongType', { file: file.name }) }
  if (file.size === 0) return { ok: false, why: t('import.empty', { file: file.name }) }
  if (file.size > LIMITS.importBody) {
    return { ok: false, why: t('import.tooLarge', { file: file.name, limit: LIMITS.importBody / MEGABYTE }) }
  }
  try {
    const start = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer())
    return start.includes(0) ? { ok: false, why: t('import.binary', { file: file.name }) } : { ok: true, type }
  } catch {
    // A folder looks like a file without content until it is read.
    return { ok: false, why: t('import.notAFile') }
  }
}

/** The one file of a drop or a choice; null with the reason where it is not exactly one. */
export function pickFile(files: readonly File[], t: Translate): { file: File } | { file: null; why: string } {
  const [file] = files
  if (file === undefined) return { file: null, why: t('import.notAFile') }
  return files.length > 1 ? { file: null, why: t('import.several') } : { file }
}
