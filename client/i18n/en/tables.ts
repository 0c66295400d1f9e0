/** See `client/facilitation`. */
export const tables = {} as const
