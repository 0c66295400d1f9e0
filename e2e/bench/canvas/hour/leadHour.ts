import * as Y from 'yjs'
import { addPhases, type PhaseDraft, startPhase } from '../../../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../../../shared/facilitation/leadEdit'
import type { ProductBoard } from '../../contenders/product'
import { DocumentClient } from '../../wire/documentClient'
import type { CanvasRig } from '../rig'
import { HOUR_PHASES, type HourPhase, RIGHTS } from './hourPhases'

/** Who leads the hour: everybody sees the phase and its timer. */
export type HourLead = { begin(phase: HourPhase): void; leave(): void }

/** Puts the phases on the board's agenda, none of them begun. */
export async function leadHour({ server }: CanvasRig, board: ProductBoard): Promise<HourLead> {
  const room = server.roomOf(board)
  const address = { ...room, path: `${room.path}.stage`, protocols: ['grappe', `key.${board.keys.facilitator}`] }
  const client = new DocumentClient(address, {}, new Y.Doc())
  await client.synced
  const by = new LeadEdit()
  const phases = HOUR_PHASES.map((phase, at): PhaseDraft => {
    const words = { en: phase.name, fr: phase.name }
    const minutes = phase.until - (HOUR_PHASES[at - 1]?.until ?? 0)
    return {
      id: idOfPhase(phase),
      title: words,
      instruction: words,
      minutes,
      can: [...RIGHTS],
      sees: 'live',
      support: null,
    }
  })
  client.edit((doc) => addPhases(doc, phases, by))
  return {
    begin(phase) {
      client.edit((doc) => startPhase(doc, null, idOfPhase(phase), { by: '', now: Date.now() }, by))
    },
    leave: () => client.socket.terminate(),
  }
}

function idOfPhase({ until }: HourPhase): string {
  return `until${until}`
}
