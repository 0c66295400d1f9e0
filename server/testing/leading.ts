import * as Y from 'yjs'
import { addPhases, startPhase } from '../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { PHASE_SIGHTS, PhaseRight } from '../../shared/model/phaseFields'

const EDIT = new LeadEdit()
const WHO = { at: 1, by: 'ada' }

/** Stops the board, or lets it go on. */
export function freeze(stage: Y.Doc, isFrozen = true): void {
  writeLead(stage, { freeze: isFrozen ? WHO : null }, EDIT)
}

/** Begins a phase that is named by its id, in which participants may do so much. */
export function begin(stage: Y.Doc, id: string, { can = ['write'], sees = 'live', now = 1 }: Begin = {}): void {
  const plan = new Y.Doc()
  const title = { fr: `Phase ${id}`, en: `Phase ${id}` }
  const draft = { title, instruction: title, minutes: 5, can: [...can], sees, support: null } as const
  addPhases(plan, [{ id, ...draft, can: [...can] }], EDIT)
  startPhase(stage, plan, id, { by: 'ada', now }, EDIT)
  plan.destroy()
}

type Begin = {
  readonly can?: readonly PhaseRight[]
  readonly sees?: (typeof PHASE_SIGHTS)[number]
  readonly now?: number
}
