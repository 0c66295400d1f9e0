import type { AgendaProblem } from '../../../shared/agendas/agendaProblem'
import { type Agenda, parseAgenda } from '../../../shared/agendas/parseAgenda'
import type { Translate } from '../../i18n/t'

export type GivenFile = Pick<File, 'name' | 'size' | 'text'>

export type ReadFile = { readonly ok: true; readonly agenda: Agenda } | { readonly ok: false; readonly why: string }

/** Bytes. */
const LARGEST = 256 * 1024

/** What an agenda's file holds; else why not, in one line that names the place in the file. Never rejects. */
export async function readAgendaFile(file: GivenFile, t: Translate): Promise<ReadFile> {
  if (file.size > LARGEST) return { ok: false, why: t('agenda.file.tooLarge', { file: file.name }) }
  const text = await file.text().catch(() => null)
  if (text === null) return { ok: false, why: t('agenda.file.unreadable', { file: file.name }) }
  const read = parseAgenda(text)
  return read.ok ? read : { ok: false, why: problemLine(read.problem, file.name, t) }
}

function problemLine({ code, path, name }: AgendaProblem, file: string, t: Translate): string {
  if (code === 'notJson' || code === 'notAgenda' || code === 'tooLarge') return t(`agenda.file.${code}`, { file })
  return t('agenda.file.not', { why: t(`agenda.file.${code}` as 'agenda.file.badValue', { path, name }) })
}
