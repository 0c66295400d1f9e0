import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type AgendaPhase, readAgenda } from '../../shared/facilitation/agenda'
import { type Lead, leadOf, readLead } from '../../shared/facilitation/lead'
import { type Phase, phasesOf } from '../../shared/facilitation/phase'
import { currentPhase } from '../../shared/facilitation/rights'
import { readSeats, readTables, seatsOf, type Table, tablesOf } from '../../shared/facilitation/tables'

/** Where the workshop stands, as this person may see it. */
export type LeadState = {
  readonly lead: Lead
  /** In its order; for who does not lead, the phases that were on. */
  readonly agenda: readonly AgendaPhase[]
  /** The one that is on; null before the first. */
  readonly phase: Phase | null
  /** In their order. */
  readonly tables: readonly Table[]
  /** A person's id to their table's. */
  readonly seats: ReadonlyMap<string, string>
}

export interface LeadProjection {
  readonly state: StoreApi<LeadState>
  destroy(): void
}

/** Whether the board shows nobody's cursor: by who leads, or in a silent phase. */
export function hidesPeople({ lead, phase }: LeadState): boolean {
  return lead.hidesCursors || phase?.silent === true
}

/** Follows what is led: the stage, and the plan where this person has one. */
export function createLeadProjection(stage: Y.Doc, plan: Y.Doc | null): LeadProjection {
  const read = (): LeadState => {
    const lead = readLead(stage)
    return {
      lead,
      agenda: readAgenda(stage, plan),
      phase: currentPhase(stage, lead),
      tables: readTables(stage),
      seats: readSeats(stage),
    }
  }
  const state = createStore<LeadState>(read)
  const follow = () => state.setState(read(), true)
  const maps: readonly Y.AbstractType<unknown>[] = [
    leadOf(stage) as Y.Map<unknown>,
    phasesOf(stage) as Y.Map<unknown>,
    tablesOf(stage) as Y.Map<unknown>,
    seatsOf(stage) as Y.Map<unknown>,
    ...(plan === null ? [] : [phasesOf(plan) as Y.Map<unknown>]),
  ] as never
  for (const map of maps) map.observeDeep(follow)
  return {
    state,
    destroy() {
      for (const map of maps) map.unobserveDeep(follow)
    },
  }
}
