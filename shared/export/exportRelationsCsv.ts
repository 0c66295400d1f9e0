import type * as Y from 'yjs'
import { readContent } from './boardContent'
import { csvTable } from './csvTable'
import type { KindCsv } from './exportKindCsv'
import { FILE_WORDS } from './markdown/fileWords'

const COLUMNS = ['id', 'from', 'fromText', 'sign', 'to', 'toText', 'note'] as const

/** One row a relation that counts: the ids of its ends and what they are called, its sign, the word on it. */
export function exportRelationsCsv(board: Y.Doc, stage: Y.Doc): KindCsv {
  const { locale, relations, endOf } = readContent(board, stage, [])
  const rows = relations.map(({ id, from, sign, to, note }) => {
    return [id, from, endOf(from), sign, to, endOf(to), note]
  })
  return { title: FILE_WORDS[locale].relations, text: csvTable(COLUMNS, rows) }
}
