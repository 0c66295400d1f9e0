import { setTimeout as sleep } from 'node:timers/promises'
import { cpuMs } from './processUse'

const LOOK_EVERY_MS = 1_000
const QUIET_MS = 50
const GIVE_UP_AFTER_MS = 120_000

/** Waits until the process has used next to no CPU for two seconds: what it had put off is done. */
export async function whenQuiet(pid: number): Promise<void> {
  const until = Date.now() + GIVE_UP_AFTER_MS
  let before = await cpuMs(pid)
  for (let quiet = 0; quiet < 2 && Date.now() < until; ) {
    await sleep(LOOK_EVERY_MS)
    const now = await cpuMs(pid)
    quiet = now - before < QUIET_MS ? quiet + 1 : 0
    before = now
  }
}
