import * as v from 'valibot'
import type { JsonMaps } from '../export/encodeDocument'
import { type KindNote, VALUE_KINDS } from '../export/valueKinds'
import { SCHEMA } from '../schema/version'
import { checkImportText } from './checkImportText'
import { type ImportFailure, importFailure, type ParsedExport } from './importTypes'

// Not v.record, which drops keys such as "constructor": an id may be any string.
const maps = v.custom<JsonMaps>((value) => isRecord(value) && Object.values(value).every(isRecord))
const path = v.array(v.union([v.string(), v.number()]))
const kindNote = v.custom<KindNote>(
  (note) => Array.isArray(note) && VALUE_KINDS.includes(note[0]) && v.is(path, note.slice(1)),
)
const kinds = v.optional(v.array(kindNote), [])

const exportSchema = v.object({
  grappe: v.literal(1),
  board: maps,
  stage: v.optional(maps),
  kinds: v.optional(v.object({ board: kinds, stage: kinds }), {}),
})

/** Reads an export of ours. What its maps hold is not judged: an entry that does not validate is kept as it stands. */
export function parseJsonImport(file: string): ParsedExport | ImportFailure {
  const checked = checkImportText(file)
  if (!checked.ok) return checked
  const json = parseJson(checked.text)
  if (json === undefined)
    return importFailure('notJson', 'This file is not JSON: export the board again, then try again.')
  const parsed = v.safeParse(exportSchema, json)
  if (!parsed.success) {
    return importFailure('notAnExport', 'This JSON is not an export of a board: it needs "grappe": 1 and "board".')
  }
  const { board, stage, kinds: told } = parsed.output
  const schema = schemaOf(stage)
  if (schema > SCHEMA) {
    return importFailure('newerSchema', 'This export comes from a newer version: update this server, then try again.')
  }
  return { ok: true, kind: 'export', board, stage: stage ?? null, kinds: told, schema }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An export without a stage is of the schema that we write. */
function schemaOf(stage: JsonMaps | undefined): number {
  const schema = stage?.meta?.schema
  return typeof schema === 'number' ? schema : SCHEMA
}
