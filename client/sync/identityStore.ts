import type { Role } from '../../shared/protocol/roles'

/** A board that was open on this device, for the home page. `lastOpened` is ms since the epoch. */
export type RecentBoard = {
  readonly id: string
  readonly title: string
  readonly lastOpened: number
  readonly role: Role
}

/** The person that this device is on one board. */
export type StoredPerson = { readonly id: string; readonly name: string; readonly key: string; readonly role: Role }

/** What this device knows of one board. */
export type StoredBoard = {
  readonly person: StoredPerson | null
  /** The keys of links that were opened here, by the role they gave: the facilitator's is needed to share and rotate. */
  readonly links: Readonly<Partial<Record<Role, string>>>
}
