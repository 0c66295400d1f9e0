import { cpuMs, pssMb } from '../measure/processUse'
import type { OpenPage } from './openPage'

/** What one scene cost. Milliseconds, and MB (2^20 bytes). */
export type SceneFigures = {
  readonly p50: number
  readonly p95: number
  readonly worst: number
  /** Frames that took longer than 50 ms. */
  readonly slow: number
  /** Of the main thread, a frame. */
  readonly mainMs: number
  /** Of the renderer, all threads, a frame. */
  readonly cpuMs: number
  /** From the start until nothing was painted any more. */
  readonly stillAfter: number
  /** The heap after a collection, and the renderer's share of memory. */
  readonly heap: number
  readonly pss: number
}

const SLOW = 50
const MB = 2 ** 20

/** Measures the frames while something is done. */
export async function measureScene(open: OpenPage, act: () => Promise<void>): Promise<SceneFigures> {
  const { page, cdp, rendererPid } = open
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const [main, cpu] = [await mainSeconds(open), await cpuMs(rendererPid)]
  await page.evaluate(() => globalThis.benchSampler.start())
  await act()
  const { frames, paintedAfter } = await page.evaluate(() => globalThis.benchSampler.stop())
  const [mainAfter, cpuAfter] = [await mainSeconds(open), await cpuMs(rendererPid)]
  await cdp.send('HeapProfiler.collectGarbage')
  const sorted = [...frames].sort((a, b) => a - b)
  const count = Math.max(1, frames.length)
  return {
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    worst: quantile(sorted, 1),
    slow: frames.filter((ms) => ms > SLOW).length,
    mainMs: ((mainAfter - main) * 1_000) / count,
    cpuMs: (cpuAfter - cpu) / count,
    stillAfter: paintedAfter,
    heap: (await metric(open, 'JSHeapUsedSize')) / MB,
    pss: await pssMb(rendererPid),
  }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function mainSeconds(open: OpenPage): Promise<number> {
  return await metric(open, 'TaskDuration')
}

async function metric({ cdp }: OpenPage, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN
}
