import { CLOSE } from '../../../shared/protocol/closeCodes'

type Ways = {
  /** Goes in anew. */
  readonly reenter: () => void
  readonly reload: () => void
  /** Rejects while the server does not answer. */
  readonly getTime: () => Promise<number>
  /** Runs something every so many milliseconds; gives what calls that off. */
  readonly every: (run: () => void, milliseconds: number) => () => void
}

/** How often what does not mend by itself is tried again. Milliseconds. */
export const AGAIN_EVERY = 15_000

/**
 * Nobody stands at the screen to press a button: a connection that was closed for good is opened anew again and again, and
 * a page that is too old is loaded anew, once the server answers, since a page that does not come ends all trying. Returns
 * what ends it.
 */
export function repair(code: number, { reenter, reload, getTime, every }: Ways): () => void {
  const tryReload = () => void getTime().then(reload, () => {})
  return every(code === CLOSE.clientTooOld ? tryReload : reenter, AGAIN_EVERY)
}
