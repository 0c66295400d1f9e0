import type { Failure } from './enterBoard'

/** How often a server that did not answer is asked again, in ms. */
const RETRY_EVERY = 5_000
/** Before a screen nobody stands who could ask again: it does so itself whatever was in the way. */
const SCREEN_RETRIES_EVERY = 15_000

/** After how many milliseconds a way in that failed is tried again; null where that is for the person to say. */
export function retryAfter({ kind }: Failure, { asksName }: { readonly asksName: boolean }): number | null {
  if (kind === 'offline') return RETRY_EVERY
  return asksName ? null : SCREEN_RETRIES_EVERY
}
