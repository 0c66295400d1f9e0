import * as Y from 'yjs'
import { readStageMeta, writeStageMeta } from '../model/stageMeta'
import { MIGRATIONS } from './migrations/ladder'
import type { BoardDocuments, Migration } from './migrations/migration'

export type Migrated = {
  readonly from: number
  readonly to: number
  /** What the migration wrote, for the store; null where it left that document as it was. */
  readonly boardUpdate: Uint8Array | null
  readonly stageUpdate: Uint8Array | null
}

export type MigrateOptions = {
  /** The schema of the documents; what the stage says where left out. */
  readonly from?: number
  readonly ladder?: readonly Migration[]
}

/**
 * Brings both documents to the newest schema, in place, and tells what to append to the store in one commit. Null where
 * there is nothing to do: at the newest schema, and for documents that a newer server has written, which are left
 * alone. For the server alone, when a board loads and before its first sync answer: one writer, so steps need not
 * commute. A step that throws leaves the documents half done: do not serve them.
 */
export function migrate(documents: BoardDocuments, options: MigrateOptions = {}): Migrated | null {
  const ladder = options.ladder ?? MIGRATIONS
  const from = options.from ?? readStageMeta(documents.stage).schema
  const steps = ladder.filter((step) => step.to > from)
  const last = steps.at(-1)
  if (last === undefined) return null
  const board = recordUpdates(documents.board)
  const stage = recordUpdates(documents.stage)
  for (const step of steps) step.run(documents)
  writeStageMeta(documents.stage, { schema: last.to })
  return { from, to: last.to, boardUpdate: board.stop(), stageUpdate: stage.stop() }
}

function recordUpdates(doc: Y.Doc): { stop(): Uint8Array | null } {
  const updates: Uint8Array[] = []
  const record = (update: Uint8Array) => {
    updates.push(update)
  }
  doc.on('update', record)
  return {
    stop() {
      doc.off('update', record)
      return updates.length === 0 ? null : Y.mergeUpdates(updates)
    },
  }
}
