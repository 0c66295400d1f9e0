/** See `client/facilitation`. */
export const rights = {} as const
