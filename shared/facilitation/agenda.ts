import type * as Y from 'yjs'
import { compareStacking } from '../model/stacking'
import { type Phase, parsePhase, phasesOf } from './phase'

/** A phase with whether everybody has seen it already: then it lies on the stage too. */
export type AgendaPhase = Phase & { readonly isShown: boolean }

/**
 * The agenda in its order. Participants have the stage alone, so they read the phases that were on; with the plan come
 * those still to come. A phase in both reads as the stage has it: that is what everybody sees.
 */
export function readAgenda(stage: Y.Doc, plan: Y.Doc | null): AgendaPhase[] {
  const found = new Map<string, AgendaPhase>()
  for (const doc of plan === null ? [stage] : [plan, stage]) {
    for (const [id, entry] of phasesOf(doc)) {
      const parsed = parsePhase(id, entry)
      if (parsed.ok) found.set(id, { ...parsed.value, isShown: doc === stage })
    }
  }
  return [...found.values()].sort(compareStacking)
}
