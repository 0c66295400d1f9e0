/** How long what comes in is gathered: 16 ms for a hundred people, and more in a larger room, where each tick costs more. */
export function tickMs(members: number): number {
  return Math.min(Math.max(16, Math.round(members / 6)), 100)
}
