/** See `client/facilitation`. */
export const door = {} as const
