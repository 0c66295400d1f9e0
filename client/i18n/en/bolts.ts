import type { Message } from '../message'

/** See `client/facilitation/bolts`. */
export const bolts = {} as const satisfies Readonly<Record<string, Message>>
