import type { Message } from '../message'

/** See `client/facilitation/votes`. */
export const votes = {} as const satisfies Readonly<Record<string, Message>>
