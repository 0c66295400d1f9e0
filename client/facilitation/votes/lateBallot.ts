/** What this page knows of its own ballot for a vote. Server milliseconds. */
export type OwnBallot = {
  /** When the server had all of it; null while it has not. */
  readonly savedAt: number | null
}

/** The word that something is saved takes a way, and clocks differ. Milliseconds. */
const TOLERANCE = 2_000

/** Whether a ballot came after its vote had closed; while it is on its way nobody knows, and it did not. */
export function cameLate({ savedAt }: OwnBallot, closedAt: number): boolean {
  return savedAt !== null && savedAt > closedAt + TOLERANCE
}
