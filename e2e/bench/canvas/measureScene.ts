import { cpuMs, pssMb } from '../measure/processUse'
import type { Sample } from './frameSampler'
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
  const { frames, paintedAfter, mainMs, cpuMs } = await watchScene(open, act)
  const count = Math.max(1, frames.length)
  return {
    ...framesOf(frames),
    mainMs: mainMs / count,
    cpuMs: cpuMs / count,
    stillAfter: paintedAfter,
    ...(await measureMemory(open)),
  }
}

/** What was seen while something was done: each frame's milliseconds, and what it cost in all. */
export type Watched = Sample & {
  /** Of the main thread. */
  readonly mainMs: number
  /** As in the figures of a scene. */
  readonly cpuMs: number
}

/** The same for who adds up several, and measures memory at another time. */
export async function watchScene(open: OpenPage, act: () => Promise<void>): Promise<Watched> {
  const { page } = open
  const processes = await paintingProcesses(open)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const [main, cpu] = [await mainSeconds(open), await cpuOf(processes)]
  await page.evaluate(() => globalThis.benchSampler.start())
  await act()
  const sample = await page.evaluate(() => globalThis.benchSampler.stop())
  const [mainAfter, cpuAfter] = [await mainSeconds(open), await cpuOf(processes)]
  return { ...sample, mainMs: (mainAfter - main) * 1_000, cpuMs: cpuAfter - cpu }
}

export function framesOf(frames: readonly number[]): Pick<SceneFigures, 'p50' | 'p95' | 'worst' | 'slow'> {
  const sorted = [...frames].sort((a, b) => a - b)
  return {
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    worst: quantile(sorted, 1),
    slow: frames.filter((ms) => ms > SLOW).length,
  }
}

export async function measureMemory(open: OpenPage): Promise<SceneMemory> {
  await open.cdp.send('HeapProfiler.collectGarbage')
  return { heap: (await metric(open, 'JSHeapUsedSize')) / MB, pss: await pssMb(open.rendererPid) }
}

/** The page's own, and the one that puts its pictures together where the browser does not do that itself. */
export async function paintingProcesses({ page, rendererPid }: OpenPage): Promise<number[]> {
  const cdp = await page.context().browser()?.newBrowserCDPSession()
  if (cdp === undefined) return [rendererPid]
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  await cdp.detach()
  return [rendererPid, ...processInfo.flatMap(({ type, id }) => (type === 'GPU' ? [id] : []))]
}

/** So far, in ms. */
export async function cpuOf(processes: readonly number[]): Promise<number> {
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
