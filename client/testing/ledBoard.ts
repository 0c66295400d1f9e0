import { addPhases, startPhase } from '../../shared/facilitation/changeAgenda'
import { seatPeople, setTableCount } from '../../shared/facilitation/changeTables'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { readTables } from '../../shared/facilitation/tables'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { PhaseRight } from '../../shared/model/phaseFields'
import type { DrivenBoard } from './drivenBoard'

const LEAD = new LeadEdit()

/** Begins a phase that is called by what it allows, "Now write, move", or by `title`. */
export function beginPhase(board: DrivenBoard, can: readonly PhaseRight[], title = can.join(', ') || 'nothing'): void {
  const id = `phase-${can.join('-') || 'none'}`
  const words = { en: title, fr: title }
  addPhases(
    board.stage,
    [{ id, title: words, instruction: words, minutes: 5, can: [...can], sees: 'live', support: null }],
    LEAD,
  )
  startPhase(board.stage, null, id, { by: 'leader', now: 1 }, LEAD)
}

/** Begins a phase in which people write alone, on their desks. */
export function beginAlone(board: DrivenBoard, id = 'alone', now = 1): void {
  const words = { en: 'Alone', fr: 'Alone' }
  const phase = { id, title: words, instruction: words, minutes: 5, can: ['write' as const], sees: 'private' as const }
  addPhases(board.stage, [{ ...phase, support: null }], LEAD)
  startPhase(board.stage, null, id, { by: 'leader', now }, LEAD)
}

export function freeze(board: DrivenBoard): void {
  writeLead(board.stage, { freeze: { at: 1, by: 'leader' } }, LEAD)
}

export function thaw(board: DrivenBoard): void {
  writeLead(board.stage, { freeze: null }, LEAD)
}

/** Sets tables up, `t1` and on, and seats the board's own person at one of them, or at none. */
export function setTables(board: DrivenBoard, count: number, own: string | null = null): void {
  let made = readTables(board.stage).length
  setTableCount(board.stage, count, () => `t${++made}`, LEAD)
  sit(board, own)
}

export function sit(board: DrivenBoard, table: string | null): void {
  seatPeople(board.stage, new Map([[board.person, table]]), LEAD)
}
