import type { Contender } from '../contenders/contender'
import { withFolder } from '../contenders/withFolder'
import type { Load } from '../load/loads'
import { type LoadResult, runLoad } from '../load/runLoad'
import { cpuMs, memoryMb, resetPeak } from '../measure/processUse'

const GENERATORS = 2

export type Windows = { warmUpMs: number; windowMs: number; drainMs: number }

/** What one run of a load on a fresh server showed. Latencies in ms, CPU and shares in percent. */
export type Figures = {
  editP50: number
  editP95: number
  editP99: number
  cursorP95: number
  serverCpu: number
  usPerDelivery: number
  /** The highest while it was measured. */
  memoryMb: number
  inWindow: number
  afterDrain: number
  cutOff: number
  /** Of the busiest generator. */
  generatorCpu: number
}

export async function measureOnce(
  contender: Contender,
  load: Load,
  isEchoing: boolean,
  windows: Windows,
): Promise<Figures> {
  return withFolder(async (folder) => {
    const server = await contender.start(folder)
    try {
      const room = await server.makeRoom()
      // Acknowledgements are part of what the product does for its own client; the peers have none.
      const protocols = room.protocols.length > 0 ? [...room.protocols, 'ack'] : []
      let before = 0
      let cpu = 0
      let peak = 0
      const onWindow = async (edge: 'opens' | 'closes') => {
        if (edge === 'opens') {
          await resetPeak(server.pid)
          before = await cpuMs(server.pid)
        } else {
          cpu = (await cpuMs(server.pid)) - before
          peak = (await memoryMb(server.pid)).peak
        }
      }
      const result = await runLoad({
        address: { ...room, protocols },
        load,
        isEchoing,
        processes: GENERATORS,
        ...windows,
        onWindow,
      })
      return figuresOf(result, load, { cpu, peak, windowMs: windows.windowMs })
    } finally {
      await server.kill()
    }
  })
}

function figuresOf(
  result: LoadResult,
  load: Load,
  { cpu, peak, windowMs }: { cpu: number; peak: number; windowMs: number },
): Figures {
  const due = result.editsSent * load.people
  return {
    editP50: result.edits.quantile(0.5),
    editP95: result.edits.quantile(0.95),
    editP99: result.edits.quantile(0.99),
    cursorP95: result.cursors.quantile(0.95),
    serverCpu: (cpu / windowMs) * 100,
    usPerDelivery: (cpu * 1_000) / (result.editsInWindow + result.cursorsReceived),
    memoryMb: peak,
    inWindow: (result.editsInWindow / due) * 100,
    afterDrain: (result.editsReceived / due) * 100,
    cutOff: result.droppedSockets,
    generatorCpu: Math.max(...result.generatorCpu) * 100,
  }
}
