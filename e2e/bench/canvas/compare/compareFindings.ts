import type { SceneFigures, SceneMemory } from '../measureScene'
import type { StageScreen } from '../stage/canvasContender'

export type ComparePlan = {
  readonly title: string
  readonly screen: StageScreen
  readonly sizes: readonly number[]
  readonly gestureMs: number
  readonly reps: number
}

/** One scene, once. */
export type Trial = SceneFigures & { readonly contender: string; readonly notes: number; readonly scene: string }

/** A board that was opened, once. */
export type Opening = {
  readonly contender: string
  readonly notes: number
  readonly loadMs: number
  /** Null for who is given records. */
  readonly bytesMs: number | null
  readonly memory: SceneMemory
}

/** All that was measured, each repetition for itself. */
export class CompareFindings {
  readonly trials: Trial[] = []
  readonly openings: Opening[] = []
  readonly notRun = new Set<string>()
  readonly remarks = new Set<string>()
  /** Of the browser. */
  version = ''
  private readonly failed = new Set<string>()

  fail(what: readonly (string | number)[], error: unknown): void {
    this.failed.add(what.join('|'))
    const line = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    this.notRun.add(`${what.map((part) => (typeof part === 'number' ? `${part} notes` : part)).join(', ')}: ${line}`)
  }

  /** What failed once is not tried again: it would take as long. */
  hasFailed(what: readonly (string | number)[]): boolean {
    return this.failed.has(what.join('|'))
  }
}
