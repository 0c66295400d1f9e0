import type { Agenda } from '../../../shared/agendas/parseAgenda'
import type { AgendaPhase } from '../../../shared/facilitation/agenda'
import type { PhaseDraft } from '../../../shared/facilitation/changeAgenda'
import { cleanLine, type Words } from '../../../shared/model/words'

type KnownSupport = { readonly id: string; readonly template: string }

/** What an agenda's file holds, as phases: each worked on the first support of its template that is on this board. */
export function phasesOfAgenda({ phases }: Agenda, supports: Iterable<KnownSupport>): Omit<PhaseDraft, 'id'>[] {
  const first = new Map<string, string>()
  for (const { id, template } of supports) if (!first.has(template)) first.set(template, id)
  return phases.map(({ template, ...fields }) => ({
    ...fields,
    support: template === undefined ? null : (first.get(template) ?? null),
  }))
}

type Naming = { readonly id: string; readonly title: string }

/** The phases of a board as a file that brings them back elsewhere: supports by what they were made from. */
export function agendaOfPhases(
  phases: readonly AgendaPhase[],
  supports: ReadonlyMap<string, KnownSupport>,
  { id, title }: Naming,
): Agenda {
  const name = cleanLine(title) || 'Grappe'
  const count = `${phases.length} phase${phases.length === 1 ? '' : 's'}`
  return {
    grappeAgenda: 1,
    id,
    title: sameWords(name),
    summary: sameWords(count),
    phases: phases.map(({ id: _, z: __, isShown: ___, support, ...fields }) => {
      const template = support === null ? undefined : supports.get(support)?.template
      return template === undefined ? fields : { ...fields, template }
    }),
  }
}

export function sameWords(text: string): Words {
  return { fr: text, en: text }
}

/** What is still to come, in minutes and as a moment of the clock. Milliseconds but for `minutes`. */
export type AgendaTime = { readonly minutes: number; readonly endsAt: number }

type Standing = {
  /** The phase that is on; null before the first. */
  readonly on: string | null
  /** What its timer has left. */
  readonly left: number
  readonly now: number
}

/** All minutes together; and when the last phase is over, if each one from the one that is on takes its time. */
export function agendaTime(
  agenda: readonly Pick<AgendaPhase, 'id' | 'minutes'>[],
  { on, left, now }: Standing,
): AgendaTime {
  const total = (phases: readonly { minutes: number }[]) => phases.reduce((sum, { minutes }) => sum + minutes, 0)
  const at = on === null ? -1 : agenda.findIndex(({ id }) => id === on)
  const rest = at === -1 ? total(agenda) * 60_000 : left + total(agenda.slice(at + 1)) * 60_000
  return { minutes: total(agenda), endsAt: now + rest }
}
