/** What this page knows of its own ballot for a vote. Server milliseconds. */
export type OwnBallot = {
  /** When the server had all of it; null while it has not. */
  readonly savedAt: number | null
  /** There was no connection before the server had it. */
  readonly wasCut: boolean
}

/** The word that something is saved takes a way, and clocks differ. Milliseconds. */
const TOLERANCE = 2_000

/**
 * Whether a ballot came after its vote had closed. While it is on its way nobody knows; one that nothing held up and that
 * crossed the closing was counted.
 */
export function cameLate({ savedAt, wasCut }: OwnBallot, closedAt: number): boolean {
  return savedAt !== null && savedAt > closedAt + (wasCut ? 0 : TOLERANCE)
}
