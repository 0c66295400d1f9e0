/** See `client/facilitation`. */
export const snapshots = {} as const
