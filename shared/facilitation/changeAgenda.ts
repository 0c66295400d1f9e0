import * as Y from 'yjs'
import { freshKeys, keysAbove } from '../model/stacking'
import { readAgenda } from './agenda'
import { leadOf } from './lead'
import type { LeadEdit } from './leadEdit'
import { MOST_PHASES, type Phase, parsePhase, phasesOf } from './phase'
import { startTimer } from './timer'

export type PhaseDraft = Omit<Phase, 'z'>
export type PhaseChanges = Partial<Omit<Phase, 'id' | 'z'>>

/**
 * Puts phases at the end of the agenda, into the plan. What is beyond MOST_PHASES, and ids that are taken, are left out.
 * With the stage, that counts the phases too that were on and that the plan does not have, say after an import.
 */
export function addPhases(
  plan: Y.Doc,
  drafts: readonly PhaseDraft[],
  origin: LeadEdit,
  stage: Y.Doc | null = null,
): void {
  const map = phasesOf(plan)
  plan.transact(() => {
    const known = readAgenda(stage ?? plan, plan)
    const last = known.at(-1)?.z ?? null
    const taken = new Set(known.map(({ id }) => id))
    const isFree = ({ id }: PhaseDraft) => !map.has(id) && !taken.has(id)
    const wanted = drafts.filter(isFree).slice(0, Math.max(0, MOST_PHASES - known.length))
    const keys = keysAbove(last, wanted.length) ?? freshKeys(wanted.length)
    for (const [at, draft] of wanted.entries()) map.set(draft.id, phaseToYMap({ ...draft, z: keys[at] as string }))
  }, origin)
}

function phaseToYMap({ id: _, ...fields }: Phase): Y.Map<unknown> {
  return new Y.Map<unknown>(Object.entries(fields))
}

/** Changes a phase where it lies: in the plan and, where it was on already, on the stage. Of two at once one wins a field. */
export function editPhase(stage: Y.Doc, plan: Y.Doc, id: string, changes: PhaseChanges, origin: LeadEdit): void {
  for (const doc of [plan, stage]) {
    const entry = phasesOf(doc).get(id)
    if (!(entry instanceof Y.Map)) continue
    doc.transact(() => {
      for (const [field, value] of Object.entries(changes)) {
        if (JSON.stringify(entry.get(field)) !== JSON.stringify(value)) entry.set(field, value)
      }
    }, origin)
  }
}

/** Puts the agenda in this order; ids that it does not have are left out, phases that are not named keep to the end. */
export function orderPhases(stage: Y.Doc, plan: Y.Doc, ids: readonly string[], origin: LeadEdit): void {
  const known = readAgenda(stage, plan).map(({ id }) => id)
  const wanted = new Set(ids.filter((id) => known.includes(id)))
  const order = [...wanted, ...known.filter((id) => !wanted.has(id))]
  const keys = freshKeys(order.length)
  for (const doc of [plan, stage]) {
    doc.transact(() => {
      for (const [at, id] of order.entries()) {
        const entry = phasesOf(doc).get(id)
        if (entry instanceof Y.Map && entry.get('z') !== keys[at]) entry.set('z', keys[at])
      }
    }, origin)
  }
}

/** Takes phases out of the agenda. The one that is on stays: nobody is to stand in a phase that is not there. */
export function removePhases(stage: Y.Doc, plan: Y.Doc, ids: readonly string[], origin: LeadEdit): void {
  const current = (leadOf(stage).get('phase') as { id?: string } | undefined)?.id
  for (const doc of [plan, stage]) {
    doc.transact(() => {
      for (const id of ids) if (id !== current && phasesOf(doc).has(id)) phasesOf(doc).delete(id)
    }, origin)
  }
}

export type Start = {
  /** Who leads, as a person's id. */
  readonly by: string
  /** The server's clock. */
  readonly now: number
}

/**
 * Begins a phase: copies it onto the stage, makes it the one that is on, lets go of a freeze, a hold and a spotlight, and
 * sets the timer to its minutes, running. One transaction on the stage, so that nobody sees half of it. Beginning the phase that
 * is on already writes nothing: of two who go on at once, none skips a phase. Going back to an earlier one is the same and
 * deletes nothing.
 */
export function startPhase(stage: Y.Doc, plan: Y.Doc | null, id: string, { by, now }: Start, origin: LeadEdit): void {
  const held = plan === null ? undefined : phasesOf(plan).get(id)
  const parsed = parsePhase(id, phasesOf(stage).get(id) ?? held)
  if (!parsed.ok || (leadOf(stage).get('phase') as { id?: string } | undefined)?.id === id) return
  stage.transact(() => {
    if (!phasesOf(stage).has(id)) phasesOf(stage).set(id, phaseToYMap(parsed.value))
    const lead = leadOf(stage)
    lead.set('phase', { id, at: now, by })
    lead.set('timer', startTimer(parsed.value.minutes * 60_000, now))
    for (const key of ['freeze', 'attention', 'spotlight']) if (lead.has(key)) lead.delete(key)
  }, origin)
}
