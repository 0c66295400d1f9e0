import type { LoadFigures } from './visit'

/** In the order in which they come. */
export const VISIT_KINDS = ['first', 'second', 'silent'] as const

/**
 * `first`: with a browser that never saw anything of it. `second`: with the same browser. `silent`: again, with a
 * server that sends its program and says nothing of the board.
 */
export type VisitKind = (typeof VISIT_KINDS)[number]

export const KIND_NAMES: Readonly<Record<VisitKind, string>> = {
  first: 'first visit',
  second: 'second visit',
  silent: 'second visit, server silent',
}

/** One visit, once. */
export type LoadTrial = LoadFigures & { readonly contender: string; readonly kind: VisitKind }

/** All that was measured, each repetition for itself. */
export class LoadFindings {
  readonly trials: LoadTrial[] = []
  readonly notRun: string[] = []
  /** Of the browser. */
  version = ''
  private readonly failed = new Set<string>()

  fail(what: string, error: unknown): void {
    this.failed.add(what)
    this.notRun.push(`${what}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`)
  }

  /** What failed once is not tried again: it would take as long. */
  hasFailed(what: string): boolean {
    return this.failed.has(what)
  }
}
