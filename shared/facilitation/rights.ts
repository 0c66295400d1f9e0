import type * as Y from 'yjs'
import type { PhaseRight } from '../model/phaseFields'
import type { Role } from '../protocol/roles'
import { type Lead, readLead } from './lead'
import { type Phase, parsePhase, phasesOf } from './phase'

/**
 * What somebody may do on the board now. `write` makes, edits, fills in, colours, tags and deletes; `move` puts elsewhere
 * what stays in the cluster that it lies in; `gather` changes what lies in which cluster; `title` writes clusters' titles;
 * `relate` draws relations; `vote` is for ballots. `any` is true where the board takes anything of theirs at all.
 */
export type Rights = { readonly [right in PhaseRight | 'any']: boolean }

/** What changes the board's document; a ballot does not. */
const CHANGES: readonly PhaseRight[] = ['write', 'move', 'gather', 'title', 'relate']

const ALL: Rights = { write: true, move: true, gather: true, title: true, relate: true, vote: true, any: true }
const NONE: Rights = { write: false, move: false, gather: false, title: false, relate: false, vote: false, any: false }

/** What somebody may do on the board; their desk is always theirs. `phase` is the one that is on; null before the first. */
export function rightsOf(role: Role, lead: Pick<Lead, 'freeze'>, phase: Pick<Phase, 'can' | 'sees'> | null): Rights {
  if (role === 'facilitator') return ALL
  if (role !== 'participant' || lead.freeze !== null) return NONE
  if (phase === null) return ALL
  // Who may gather has to take things in hand for it.
  const can = new Set<PhaseRight>(phase.can.includes('gather') ? [...phase.can, 'move'] : phase.can)
  const has = (right: PhaseRight) => can.has(right) && !(right === 'write' && writesOnDesks(phase))
  return {
    write: has('write'),
    move: has('move'),
    gather: has('gather'),
    title: has('title'),
    relate: has('relate'),
    vote: has('vote'),
    any: CHANGES.some(has),
  }
}

/** Why participants' writes on the board are refused now; null where they are taken. */
export type Lock = 'frozen' | 'lookOnly' | null

/**
 * What the server holds, whatever the client is: in a freeze, and in a phase in which nothing may be changed, only who
 * leads writes on the board. The finer rights are kept by the interface alone.
 */
export function lockOf(stage: Y.Doc): Lock {
  const lead = readLead(stage)
  if (lead.freeze !== null) return 'frozen'
  const phase = currentPhase(stage, lead)
  return phase !== null && !CHANGES.some((right) => changesBoard(phase, right)) ? 'lookOnly' : null
}

/** Where people write on their desks, writing changes nothing of the board. */
function changesBoard(phase: Pick<Phase, 'can' | 'sees'>, right: PhaseRight): boolean {
  return phase.can.includes(right) && !(right === 'write' && writesOnDesks(phase))
}

/** Whether people write alone in this phase: each on their own desk, which nobody else can open. */
export function writesOnDesks(phase: Pick<Phase, 'can' | 'sees'> | null): boolean {
  return phase !== null && phase.sees === 'private' && phase.can.includes('write')
}

/** The phase that is on, as the stage has it; null before the first, and where it cannot be read. */
export function currentPhase(stage: Y.Doc, { phase }: Pick<Lead, 'phase'>): Phase | null {
  if (phase === null) return null
  const parsed = parsePhase(phase.id, phasesOf(stage).get(phase.id))
  return parsed.ok ? parsed.value : null
}
