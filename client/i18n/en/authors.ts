import type { Message } from '../message'

/** See `client/facilitation/authors`. */
export const authors = {} as const satisfies Readonly<Record<string, Message>>
