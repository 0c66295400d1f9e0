/** See `client/facilitation`. */
export const leading = {} as const
