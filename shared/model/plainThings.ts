/** What a zone takes besides cards of the kinds that it names. */
export const PLAIN_THINGS = ['note', 'cluster'] as const
