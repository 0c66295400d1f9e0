import type * as Y from 'yjs'
import { cardsOf, clustersOf, notesOf } from '../model/board'
import { readLead } from './lead'
import { phasesOf } from './phase'
import { votesOf } from './vote'

/** Whether a board has begun: something lies on it, be it in the trash, or a phase or a vote was opened. */
export function hasStarted(board: Y.Doc, stage: Y.Doc): boolean {
  const isBare = [notesOf(board), clustersOf(board), cardsOf(board), phasesOf(stage), votesOf(stage)].every(
    ({ size }) => size === 0,
  )
  return !isBare || readLead(stage).phase !== null
}
