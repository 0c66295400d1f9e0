import { hocuspocus } from '../contenders/hocuspocus'
import { product } from '../contenders/product'
import { runnable } from '../contenders/runnable'
import { withFolder } from '../contenders/withFolder'
import { yWebsocketInMemory, yWebsocketLevel } from '../contenders/yWebsocketServer'
import { cpuMs, memoryMb, proportionalMb, resetPeak } from '../measure/processUse'
import type { Section } from '../measure/section'
import { median, quantile, ratio, rounded, spread } from '../measure/statistics'
import type { BenchOptions } from '../options'

export async function measureIdle({ reps }: BenchOptions): Promise<Section[]> {
  const { contenders, notRun } = await runnable([product, yWebsocketInMemory, yWebsocketLevel, hocuspocus])
  const found = new Map<string, number[]>()
  for (let rep = 0; rep < reps; rep++) {
    for (const contender of contenders) {
      await withFolder(async (folder) => {
        const began = performance.now()
        let server = await contender.start(folder)
        const took = performance.now() - began
        await server.makeRoom()
        await server.kill()
        server = await contender.start(folder)
        await resetPeak(server.pid)
        const { rss, peak } = await memoryMb(server.pid)
        const pss = await proportionalMb(server.pid)
        const cpu = await cpuMs(server.pid)
        await server.stop()
        found.set(contender.name, [...(found.get(contender.name) ?? []), took, rss, peak, pss, cpu])
      })
    }
  }
  const rows = [...found].map(([name, values]) => [
    name,
    spread(values),
    values.map((v) => rounded(v)).join(' '),
    ratio(values, values),
    String(quantile(values, 0.9) - median(values)),
  ])
  return [{ title: 'Idle', columns: ['server', 'all', 'a', 'b', 'c'], rows, notes: [], notRun }]
}
