/** See `client/facilitation`. */
export const agenda = {} as const
