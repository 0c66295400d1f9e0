import * as Y from 'yjs'
import { parseJsonImport } from '../../../shared/import/parseJsonImport'
import { planExport } from '../../../shared/import/planExport'
import { createId } from '../../../shared/model/ids'
import { metaOf } from '../../../shared/model/stageMeta'

export type SnapshotDocuments = { readonly board: Y.Doc; readonly stage: Y.Doc }

/**
 * The documents that a JSON export was made of, every id as it was. Where the workshop stood then (its freeze, its
 * spotlight) is left out: it is no part of what is looked at. Null where the text is no export, or of a newer version.
 */
export function readSnapshot(json: string): SnapshotDocuments | null {
  const file = parseJsonImport(json)
  if (!file.ok) return null
  const board = new Y.Doc()
  const stage = new Y.Doc()
  const { lead: _, ...maps } = file.stage ?? {}
  const { boardUpdate, stageUpdate } = planExport(board, stage, { ...file, stage: maps }, { createId })
  if (boardUpdate !== null) Y.applyUpdate(board, boardUpdate)
  if (stageUpdate !== null) Y.applyUpdate(stage, stageUpdate)
  for (const name of ['title', 'locale']) {
    const value = maps.meta?.[name]
    if (typeof value === 'string') metaOf(stage).set(name, value)
  }
  return { board, stage }
}
