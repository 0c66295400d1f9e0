import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A screen that nobody sees. */
export type Display = {
  /** As the variable DISPLAY has it. */
  readonly name: string
  close(): Promise<void>
}

/** `xvfb-run` would do the same, but needs xauth, which Xvfb's package does not bring along. */
export async function openDisplay(path: string): Promise<Display> {
  const program = spawn(path, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const gone = once(program, 'exit')
  const tooEarly = gone.then(() => {
    throw new Error('The display ended before it was ready')
  })
  const [number] = await Promise.race([once(createInterface(program.stdio[3] as Readable), 'line'), tooEarly])
  return {
    name: `:${number}`,
    close: async () => {
      tooEarly.catch(() => {})
      program.kill()
      await gone
    },
  }
}
