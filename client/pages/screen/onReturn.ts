/** Calls when the page is looked at again, after a sleep or a lost network. Returns what stops it. */
export function onReturn(run: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') run()
  }
  document.addEventListener('visibilitychange', look)
  addEventListener('online', look)
  addEventListener('pageshow', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    removeEventListener('online', look)
    removeEventListener('pageshow', look)
  }
}
