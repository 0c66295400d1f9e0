import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Rights } from '../../shared/facilitation/rights'
import type { Role } from '../../shared/protocol/roles'
import type { LeadState } from './leadProjection'
import type { RightsStore } from './rightsStore'

/** A desk is always its person's, but nothing is gathered there: that is for the board, and for all. */
const OWN: Rights = { write: true, move: true, gather: false, title: false, relate: false, vote: false, any: true }
const NONE: Rights = { ...OWN, write: false, move: false, any: false }

/** What this page's person may do on their desk now: in a freeze only who leads goes on. */
export function createDeskRights(role: Role, lead: StoreApi<LeadState>): RightsStore {
  const read = () => (role === 'facilitator' || lead.getState().lead.freeze === null ? OWN : NONE)
  const rights = createStore<Rights>(read)
  const destroy = lead.subscribe(() => {
    if (rights.getState() !== read()) rights.setState(read(), true)
  })
  return { rights, destroy }
}
