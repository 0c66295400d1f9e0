import type { AgendaPhase } from '../../shared/facilitation/agenda'
import {
  addPhases,
  editPhase,
  orderPhases,
  type PhaseChanges,
  type PhaseDraft,
  removePhases,
} from '../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { MOST_PHASES } from '../../shared/facilitation/phase'
import { createId } from '../../shared/model/ids'
import type { PlainMessageKey } from '../i18n/t'
import type { Command, CommandContext } from './command'

/** What all of these share: they are for who leads, and asked for from the agenda's window alone. */
function onAgenda<Args extends readonly unknown[], Result = void>(
  id: string,
  labelKey: PlainMessageKey,
  { isEnabled, run }: Pick<Command<Args, Result>, 'isEnabled' | 'run'>,
): Command<Args, Result> {
  const mayRun = (ctx: CommandContext, ...args: Args) => ctx.canLead && ctx.plan !== null && isEnabled(ctx, ...args)
  return { id, labelKey, group: null, shortcuts: [], leads: true, isEnabled: mayRun, run }
}

/** Phases at the end of the agenda. With `replaces`, those that were never on go, of which none may have begun. Gives their ids. */
export const addToAgenda = onAgenda<
  [phases: readonly Omit<PhaseDraft, 'id'>[], how?: { replaces?: boolean }],
  readonly string[]
>('addToAgenda', 'agenda.add', {
  isEnabled: (ctx, phases, how) =>
    phases.length > 0 && (how?.replaces === true || agendaOf(ctx).length + phases.length <= MOST_PHASES),
  run: ({ stage, plan, ...ctx }, phases, how) => {
    if (plan === null) return []
    const origin = new LeadEdit()
    const drafts = phases.map((phase) => ({ ...phase, id: createId() }))
    const gone = how?.replaces === true ? ctx.lead.getState().agenda.filter(({ isShown }) => !isShown) : []
    plan.transact(() => {
      removePhases(
        stage,
        plan,
        gone.map(({ id }) => id),
        origin,
      )
      addPhases(plan, drafts, origin, stage)
    }, origin)
    return drafts.map(({ id }) => id)
  },
})

/** Puts a phase that was taken out back where it was. */
export const restorePhase = onAgenda<[phase: PhaseDraft, before: string | null]>('restorePhase', 'agenda.restore', {
  isEnabled: (ctx, { id }) => agendaOf(ctx).every((phase) => phase.id !== id),
  run: (ctx, phase, before) => {
    if (ctx.plan === null) return
    addPhases(ctx.plan, [phase], new LeadEdit(), ctx.stage)
    const ids = agendaOf(ctx).map(({ id }) => id)
    const at = before === null ? -1 : ids.indexOf(before)
    if (at !== -1) order(ctx, moved(ids, phase.id, at))
  },
})

/** Changes what a phase says; where it was on already, for everybody at once. */
export const changePhase = onAgenda<[id: string, changes: PhaseChanges]>('changePhase', 'agenda.edit', {
  isEnabled: hasPhase,
  run: ({ stage, plan }, id, changes) => {
    if (plan !== null) editPhase(stage, plan, id, changes, new LeadEdit())
  },
})

/** Puts a phase at this place in the agenda, counted from 0. */
export const movePhase = onAgenda<[id: string, to: number]>('movePhase', 'agenda.move', {
  isEnabled: (ctx, id, to) => hasPhase(ctx, id) && to >= 0 && to < agendaOf(ctx).length,
  run: (ctx, id, to) => {
    const ids = agendaOf(ctx).map((phase) => phase.id)
    if (ids[to] !== id) order(ctx, moved(ids, id, to))
  },
})

/** The same once more, right after it. Gives its id. */
export const duplicatePhase = onAgenda<[id: string], string>('duplicatePhase', 'agenda.duplicate', {
  isEnabled: (ctx, id) => hasPhase(ctx, id) && agendaOf(ctx).length < MOST_PHASES,
  run: (ctx, id) => {
    const agenda = agendaOf(ctx)
    const at = agenda.findIndex((phase) => phase.id === id)
    const { z: _, isShown: __, ...fields } = agenda[at] as AgendaPhase
    const copy = createId()
    if (ctx.plan === null) return copy
    addPhases(ctx.plan, [{ ...fields, id: copy }], new LeadEdit(), ctx.stage)
    const ids = agendaOf(ctx).map((phase) => phase.id)
    if (ids[at + 1] !== copy) order(ctx, moved(ids, copy, at + 1))
    return copy
  },
})

/** Takes a phase out of the agenda; the one that is on stays. */
export const removePhase = onAgenda<[id: string]>('removePhase', 'agenda.remove', {
  isEnabled: (ctx, id) => hasPhase(ctx, id) && ctx.lead.getState().lead.phase?.id !== id,
  run: ({ stage, plan }, id) => {
    if (plan !== null) removePhases(stage, plan, [id], new LeadEdit())
  },
})

function agendaOf({ lead }: CommandContext): readonly AgendaPhase[] {
  return lead.getState().agenda
}

function hasPhase(ctx: CommandContext, id: string): boolean {
  return agendaOf(ctx).some((phase) => phase.id === id)
}

function moved(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}

function order({ stage, plan }: CommandContext, ids: readonly string[]): void {
  if (plan !== null) orderPhases(stage, plan, ids, new LeadEdit())
}
