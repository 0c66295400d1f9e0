/** So long at most it waits for rest. Milliseconds. */
const PATIENCE = 1_000
/** Where the browser does not tell. Milliseconds. */
const MOMENT = 200

/** Runs it once the browser has nothing else to do; gives what calls that off. */
export function whenAtRest(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, MOMENT)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: PATIENCE })
  return () => cancelIdleCallback(handle)
}
