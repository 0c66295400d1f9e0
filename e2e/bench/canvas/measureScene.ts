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
  /** Of the renderer and of the process that puts its pictures together, all threads, a frame. */
  readonly cpuMs: number
  /** From the start until nothing was painted any more. */
  readonly stillAfter: number
} & SceneMemory

/** The heap after a collection, and the renderer's share of memory; MB. */
export type SceneMemory = { readonly heap: number; readonly pss: number }

const SLOW = 50
const MB = 2 ** 20

/** Measures the frames while something is done. */
export async function measureScene(open: OpenPage, act: () => Promise<void>): Promise<SceneFigures> {
  const { page } = open
  const processes = [open.rendererPid, ...(await gpuProcesses(open))]
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const [main, cpu] = [await mainSeconds(open), await cpuOf(processes)]
  await page.evaluate(() => globalThis.benchSampler.start())
  await act()
  const { frames, paintedAfter } = await page.evaluate(() => globalThis.benchSampler.stop())
  const [mainAfter, cpuAfter] = [await mainSeconds(open), await cpuOf(processes)]
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
    ...(await measureMemory(open)),
  }
}

export async function measureMemory(open: OpenPage): Promise<SceneMemory> {
  await open.cdp.send('HeapProfiler.collectGarbage')
  return { heap: (await metric(open, 'JSHeapUsedSize')) / MB, pss: await pssMb(open.rendererPid) }
}

/** None where the browser does that itself. */
async function gpuProcesses({ page }: OpenPage): Promise<number[]> {
  const cdp = await page.context().browser()?.newBrowserCDPSession()
  if (cdp === undefined) return []
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  await cdp.detach()
  return processInfo.flatMap(({ type, id }) => (type === 'GPU' ? [id] : []))
}

async function cpuOf(processes: readonly number[]): Promise<number> {
  const all = await Promise.all(processes.map(cpuMs))
  return all.reduce((sum, ms) => sum + ms, 0)
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
