import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A process of its own that runs a TypeScript file and tells what it did line by line. */
export class Child {
  readonly lines: string[] = []
  #process: ChildProcess
  #closed: Promise<unknown>
  #errors = ''
  #wanted: { count: number; resolve: () => void } | null = null

  /** `limit` is the largest file that it may write, in blocks of 512 bytes. */
  constructor(script: URL, args: readonly string[], limit?: number) {
    const node = ['--import', 'tsx', script.pathname, ...args]
    const shell = ['-c', `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, ...node]
    const [command, rest] = limit === undefined ? [process.execPath, node] : ['sh', shell]
    this.#process = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#closed = once(this.#process, 'close')
    this.#process.stderr?.on('data', (data) => {
      this.#errors += String(data)
    })
    if (this.#process.stdout === null) throw new Error('A child without output')
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      this.lines.push(line)
      if (this.#wanted !== null && this.lines.length >= this.#wanted.count) this.#wanted.resolve()
    })
  }

  /** Waits until it told that many lines; rejects where it ends before. */
  async told(count: number): Promise<void> {
    if (this.lines.length >= count) return
    const enough = new Promise<'told'>((resolve) => {
      this.#wanted = { count, resolve: () => resolve('told') }
    })
    const first = await Promise.race([enough, this.#closed])
    if (first !== 'told') throw new Error(`The child ended early: ${this.#errors}`)
  }

  /** Waits for its end; rejects where that was not a good one. */
  async ended(): Promise<void> {
    await this.#closed
    if (this.#process.exitCode !== 0) throw new Error(`The child failed: ${this.#errors}`)
  }

  /** SIGKILL; resolves when it is gone and all that it told has been read. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.#closed
  }
}
