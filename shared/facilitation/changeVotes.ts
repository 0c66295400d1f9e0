import * as Y from 'yjs'
import type { SystemEdit } from '../operations/origin'
import { type Vote, type VoteResults, votesOf } from './vote'

/** Writes a vote onto the stage; for the server alone. */
export function putVote(stage: Y.Doc, { id, ...fields }: Vote, edit: SystemEdit): void {
  stage.transact(() => votesOf(stage).set(id, new Y.Map<unknown>(Object.entries(fields))), edit)
}

/** Puts what was counted beside the vote. Nothing happens to one that is gone or closed. */
export function putResults(stage: Y.Doc, id: string, { closedAt, results }: Closing, edit: SystemEdit): void {
  const entry = votesOf(stage).get(id)
  if (!(entry instanceof Y.Map) || entry.get('closedAt') !== null) return
  stage.transact(() => {
    entry.set('results', results)
    entry.set('closedAt', closedAt)
  }, edit)
}

type Closing = { readonly closedAt: number; readonly results: VoteResults }

export function removeVote(stage: Y.Doc, id: string, edit: SystemEdit): void {
  stage.transact(() => votesOf(stage).delete(id), edit)
}
