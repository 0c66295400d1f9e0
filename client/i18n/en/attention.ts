/** See `client/facilitation`. */
export const attention = {} as const
