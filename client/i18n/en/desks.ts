import type { Message } from '../message'

/** See `client/facilitation/desks`. */
export const desks = {} as const satisfies Readonly<Record<string, Message>>
