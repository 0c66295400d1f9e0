type Due = { readonly at: number; readonly run: (time: number) => void }

const FRAME = 16

/** A clock that goes on when a test says so; timers and animation frames of it run in their order. */
export class FakeTime {
  now = 0
  private handles = 0
  private readonly due = new Map<number, Due>()

  set(run: () => void, milliseconds: number): number {
    return this.add(milliseconds, run)
  }

  request(run: (time: number) => void): number {
    return this.add(FRAME, run)
  }

  clear(handle: number): void {
    this.due.delete(handle)
  }

  cancel(handle: number): void {
    this.due.delete(handle)
  }

  pass(milliseconds: number): void {
    const end = this.now + milliseconds
    for (let next = this.nextUntil(end); next !== null; next = this.nextUntil(end)) {
      const [handle, { at, run }] = next
      this.due.delete(handle)
      this.now = at
      run(at)
    }
    this.now = end
  }

  private add(milliseconds: number, run: (time: number) => void): number {
    this.due.set(++this.handles, { at: this.now + milliseconds, run })
    return this.handles
  }

  private nextUntil(end: number): [number, Due] | null {
    const inOrder = [...this.due].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)
    return inOrder[0] ?? null
  }
}
