import type { Rights } from '../../shared/facilitation/rights'

/** What a command may need: one of what a phase lets people do, or `any` of what changes the board. */
export type Right = keyof Rights

/** What somebody tried and may not do now: what the phase or a freeze holds back, or something in a table's zone. */
export type HeldBack = Right | { readonly zone: string }
