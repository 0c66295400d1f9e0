import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Rights } from '../../shared/facilitation/rights'
import type { StageMeta } from '../../shared/model/stageMeta'
import type { BoardCommands } from '../commands/createCommands'
import type { Notices } from '../commands/notices'
import type { BoltsProjection } from '../document/boltsProjection'
import type { LeadState } from '../document/leadProjection'
import type { RelationsProjection } from '../document/relationsProjection'
import type { SupportsProjection } from '../document/supportsProjection'
import type { BoardProjection } from '../document/types'
import type { PresenceStore } from '../presence/types'
import type { Camera } from '../session/camera'
import type { PreferencesStore } from '../session/preferences'
import type { ServerClock } from '../session/serverClock'
import type { SessionStore } from '../session/session'
import type { BoardImages } from './boardImages'
import type { CardKinds } from './cardKinds'

/** An open board as canvas, outline and panels need it; made once a board by client/app, stable while it is open. */
export type BoardView = {
  readonly projection: BoardProjection
  readonly bolts: BoltsProjection
  readonly relations: RelationsProjection
  readonly supports: SupportsProjection
  readonly kinds: CardKinds
  readonly presence: PresenceStore
  readonly camera: Camera
  readonly session: SessionStore
  readonly preferences: PreferencesStore
  readonly commands: BoardCommands
  /** Resolves once the commands that come late are here; rejects without a network. */
  readonly fetchCommands: () => Promise<void>
  /** What commands have to say. */
  readonly notices: Notices
  readonly images: BoardImages
  /** What this person writes alone; null where there is none. To be read. */
  readonly ownDesk: () => Y.Doc | null
  /** True while what comes from the server has just been done: not while a page catches up. */
  readonly isInSync: () => boolean
  /** What the link allows at all; what the phase leaves of it is in `rights`. */
  readonly canWrite: boolean
  /** It shows a desk: what nobody else can open. */
  readonly isDesk?: true
  /** What this person may do now. */
  readonly rights: StoreApi<Rights>
  /** Where the workshop stands. */
  readonly lead: StoreApi<LeadState>
  readonly clock: ServerClock
  /** What the board says of itself; cards and supports speak its language. */
  readonly meta: StoreApi<StageMeta>
  /** True for the facilitator: supports are theirs to place, name and delete. */
  readonly canLead: boolean
  /** The person's id, or "" where unknown. */
  readonly person: string
}
