/** What a key lets its holder do. A board has one key a role; a personal key carries one of them. */
export const ROLES = ['facilitator', 'participant', 'observer', 'screen'] as const
export type Role = (typeof ROLES)[number]

/** The roles whose keys are derived from the facilitator's. */
export const DERIVED_ROLES = ['participant', 'observer', 'screen'] as const
export type DerivedRole = (typeof DERIVED_ROLES)[number]

/** How often each role's link was renewed, from 1; part of what a key is derived from. */
export type Generations = Record<Role, number>

export const FIRST_GENERATIONS: Generations = { facilitator: 1, participant: 1, observer: 1, screen: 1 }
