import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Rights, rightsOf } from '../../shared/facilitation/rights'
import type { Role } from '../../shared/protocol/roles'
import type { LeadState } from './leadProjection'

export interface RightsStore {
  readonly rights: StoreApi<Rights>
  destroy(): void
}

/** What this page's person may do now, as phase and freeze have it. `role` is an observer's for a page that only shows. */
export function createRightsStore(role: Role, lead: StoreApi<LeadState>): RightsStore {
  const read = () => {
    const { lead: led, phase } = lead.getState()
    return rightsOf(role, led, phase)
  }
  const rights = createStore<Rights>(read)
  const stop = lead.subscribe(() => {
    const next = read()
    const before = rights.getState()
    if (Object.entries(next).some(([right, has]) => before[right as keyof Rights] !== has)) rights.setState(next, true)
  })
  return { rights, destroy: stop }
}
