/**
 * What yjs needs of `lib0/logging`: its warnings, without their colours and what those bring along. `vite.config.ts`
 * puts this in its place.
 */
export const BOLD = ''
export const UNBOLD = ''
export const ORANGE = ''
export const RED = ''

export function print(...words: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: yjs has nowhere else to say it.
  console.log(...words)
}

export function warn(...words: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: yjs has nowhere else to say it.
  console.warn(...words)
}
