import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Rights } from '../../shared/facilitation/rights'
import type { CardKind } from '../../shared/model/cardKind'
import type { StageMeta } from '../../shared/model/stageMeta'
import type { Template } from '../../shared/model/template'
import type { Undo } from '../../shared/operations/undo'
import type { BoltsProjection } from '../document/boltsProjection'
import type { LeadState } from '../document/leadProjection'
import type { RelationsProjection } from '../document/relationsProjection'
import type { SupportsProjection } from '../document/supportsProjection'
import type { BoardProjection } from '../document/types'
import type { PlainMessageKey } from '../i18n/t'
import type { Camera } from '../session/camera'
import type { SessionStore } from '../session/session'
import type { Notice, Offer } from './notices'
import type { HeldBack, Right } from './rights'
import type { Shortcut } from './shortcut'

/** What commands work on. */
export type CommandContext = {
  readonly doc: Y.Doc
  /** What is led and shown; only who `canLead` may write it. */
  readonly stage: Y.Doc
  /** What is prepared and not shown yet; null for who may not lead. */
  readonly plan: Y.Doc | null
  /** Set where `doc` is that desk, and not the board. */
  readonly isDesk?: true
  /** Puts notes of the desk on the board, or all that wait there; only on a desk. */
  readonly putOnBoard?: PutOnBoard
  /** This person's desk; null while the board has no need of desks, and for who is nobody. */
  desk(): Y.Doc | null
  readonly supports: SupportsProjection
  /** The kinds of cards, those of the server's templates too; null for an unknown one. */
  readonly kinds: { kindOf(name: string): CardKind | null }
  /** A template of the server; null while it has not come to this page, which asks for it then. */
  templateOf(id: string): Template | null
  /** What the board says of itself; cards and supports speak its language. */
  readonly meta: StoreApi<StageMeta>
  /** True for the facilitator: supports are theirs to place, name and delete. */
  readonly canLead: boolean
  /** Where the workshop stands. */
  readonly lead: StoreApi<LeadState>
  /** What this person may do now: what the link allows, less what phase and freeze hold back. */
  readonly rights: StoreApi<Rights>
  readonly projection: BoardProjection
  readonly bolts: BoltsProjection
  readonly relations: RelationsProjection
  readonly session: SessionStore
  readonly camera: Camera
  readonly undo: Undo
  /** What the link allows at all: false for observers and screens. What goes now is in `rights`. */
  readonly canWrite: boolean
  /** The person's id, or "" where unknown: for where they sit, what they lead and whom they follow. */
  readonly person: string
  /** Whom what is made names: the person, or "" where authors are hidden. */
  readonly author: string
  /** True for what another person holds right now, and for what lies in a cluster that they hold: theirs until they let go. */
  isHeldByOther(id: string): boolean
  /** True for a note whose text another person has open. */
  isWrittenByOther(id: string): boolean
  /** True for somebody whose page tells what it sees. */
  showsView(person: string): boolean
  /** Tells the person something in one line; `offer` is what they may want then. */
  say(notice: Notice, offer?: Offer): void
  /** Tells the person why what they try does not go now, seldom enough. */
  sayHeldBack(what: HeldBack): void
  /** For what is written. Milliseconds since the epoch; whole minutes where authors are hidden. */
  now(): number
  /** The server's clock, in milliseconds since the epoch: for what everybody is to see alike. */
  serverNow(): number
}

/** Asks the server; what comes of it is told. */
export type PutOnBoard = {
  /** Whether the board takes what this person writes. */
  mayNow(): boolean
  run(what: readonly string[] | true): void
}

/** Where a command stands among the others: in the list of keys and where commands are found by name. */
export const COMMAND_GROUPS = ['note', 'edit', 'tool', 'view', 'panel'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** One intent of a person. `run` is only called where `isEnabled` said yes to the same arguments. */
export type Command<Args extends readonly unknown[] = [], Result = void> = {
  readonly id: string
  readonly labelKey: PlainMessageKey
  /** Null for what is not asked for by name, say because it needs to know more than the selection. */
  readonly group: CommandGroup | null
  readonly shortcuts: readonly Shortcut<Args>[]
  /** Who does not lead is not offered it. */
  readonly leads?: true
  /** Of no use on a desk. */
  readonly boardOnly?: true
  /** What the person must be allowed in the phase that is on; where left out, nothing. */
  readonly needs?: Right | ((ctx: CommandContext, ...args: Args) => Right | null)
  /** Whether there is something to do it to. */
  isEnabled(ctx: CommandContext, ...args: Args): boolean
  run(ctx: CommandContext, ...args: Args): Result
}

/** A command with its board: what buttons, tools and keys call. */
export type BoundCommand<Args extends readonly unknown[] = [], Result = void> = {
  readonly id: string
  /** False for one that comes late, and has not come. */
  readonly isHere: boolean
  readonly labelKey: PlainMessageKey
  /** Null for what is not asked for by name, say because it needs to know more than the selection. */
  readonly group: CommandGroup | null
  readonly shortcuts: readonly Shortcut<Args>[]
  /** Who does not lead is not offered it. */
  readonly leads: boolean
  /** Whether there is something to do it to, and the person may now. */
  isEnabled(...args: Args): boolean
  /** False where the phase that is on, or a freeze, holds it back. */
  mayNow(...args: Args): boolean
  /** Null where the command is disabled: nothing happened then. Where it is held back alone, the person is told. */
  run(...args: Args): Result | null
}
