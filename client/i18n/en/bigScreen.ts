/** See `client/facilitation`. */
export const bigScreen = {} as const
