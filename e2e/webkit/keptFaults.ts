/** Runs in the page, before all of its own scripts, and knows nothing but itself. For all pages of a tab in turn. */
export function keepFaults(): void {
  const keep = (kind: string, ...words: unknown[]) => {
    const kept: unknown[] = JSON.parse(sessionStorage.getItem('faults') ?? '[]')
    kept.push(`${kind}: ${words.map((word) => (word instanceof Error ? `${word} ${word.stack}` : word)).join(' ')}`)
    sessionStorage.setItem('faults', JSON.stringify(kept))
  }
  const onError = ({ message, error, target }: ErrorEvent) => {
    // No fault: a size is told with the next frame, since it was found out while others were being told.
    if (message?.startsWith('ResizeObserver loop')) return
    // What could not be loaded says so to its element alone, and has no message.
    keep('error', message ?? 'not loaded', error ?? (target instanceof Element ? target.outerHTML : ''))
  }
  addEventListener('error', onError, { capture: true })
  addEventListener('unhandledrejection', ({ reason }) => keep('unhandled rejection', reason))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    keep('security policy', violatedDirective, blockedURI),
  )
  for (const method of ['error', 'warn'] as const) {
    const log = console[method]
    console[method] = (...words) => {
      keep(`console.${method}`, ...words)
      log.apply(console, words)
    }
  }
}

/** Runs in the page. */
export function readFaults(): string[] {
  return JSON.parse(sessionStorage.getItem('faults') ?? '[]')
}
