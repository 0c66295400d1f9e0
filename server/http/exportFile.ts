import type * as Y from 'yjs'
import { exportCsv } from '../../shared/export/exportCsv'
import { exportJson } from '../../shared/export/exportJson'
import { exportKindCsv } from '../../shared/export/exportKindCsv'
import { exportMarkdown } from '../../shared/export/exportMarkdown'
import { exportRelationsCsv } from '../../shared/export/exportRelationsCsv'
import type { CardKind } from '../../shared/model/cardKind'
import { hidesAuthors, readStageMeta } from '../../shared/model/stageMeta'
import { RELATIONS } from '../../shared/protocol/exports'
import { readZones } from '../../shared/queries/readZones'
import { Problem } from './problem'

type Documents = {
  readonly board: Y.Doc
  readonly stage: Y.Doc
  readonly nameOf: (person: string) => string | undefined
  /** Those of the server's templates. */
  readonly kinds: readonly CardKind[]
}
type Format = { readonly type: string; readonly write: (documents: Documents) => string }

const CSV = 'text/csv; charset=utf-8'
const MARKDOWN = 'text/markdown; charset=utf-8'
const FORMATS: ReadonlyMap<string, Format> = new Map([
  [
    'json',
    { type: 'application/json; charset=utf-8', write: ({ board, stage }) => JSON.stringify(exportJson(board, stage)) },
  ],
  ['csv', { type: CSV, write: writeNotes }],
  ['md', { type: MARKDOWN, write: ({ board, stage, kinds }) => exportMarkdown(board, stage, kinds) }],
])

function writeNotes({ board, stage, nameOf }: Documents): string {
  return exportCsv(board, hidesAuthors(stage) ? null : nameOf, readZones(stage))
}

/** Of a board's title in a file that is named after a kind of card too. */
const LONGEST_BEFORE_KIND = 40

/** What a call asks for. */
export type ExportQuery = { readonly format?: string | string[]; readonly kind?: string | string[] }

type File = { readonly text: string; readonly title: string }
type FileMaker = {
  readonly extension: string
  readonly type: string
  readonly write: (documents: Documents) => File
}

/** @throws Problem where there is no such format, or a kind is named where it means nothing. */
export function fileFor({ format: name = 'json', kind }: ExportQuery): FileMaker {
  const format = typeof name === 'string' ? FORMATS.get(name) : undefined
  if (typeof name !== 'string' || format === undefined) throw new Problem('unknown-format')
  const { type } = format
  if (kind === undefined) {
    const write = (documents: Documents) => {
      return { text: format.write(documents), title: readStageMeta(documents.stage).title }
    }
    return { extension: name, type, write }
  }
  if (typeof kind !== 'string') throw new Problem('unknown-kind')
  if (type !== CSV)
    throw new Problem('unknown-kind', { title: 'Only a csv is of one kind of thing. Leave the kind out.' })
  return { extension: name, type, write: (documents) => writeKind(documents, kind) }
}

/** The file is named after the board and the kind. */
function writeKind({ board, stage, nameOf, kinds }: Documents, kind: string): File {
  const csv =
    kind === RELATIONS
      ? exportRelationsCsv(board, stage)
      : exportKindCsv(board, stage, { kind, kinds, authorName: nameOf })
  if (csv === null) throw new Problem('unknown-kind')
  const title = [...readStageMeta(stage).title].slice(0, LONGEST_BEFORE_KIND).join('').trim()
  return { text: csv.text, title: title === '' ? csv.title : `${title} - ${csv.title}` }
}
