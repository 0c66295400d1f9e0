import { startProduct } from '../contenders/product'
import { withFolder } from '../contenders/withFolder'
import type { Section } from '../measure/section'
import { type BenchOptions, OptionError } from '../options'
import { measureCompare, measureWeak } from './compare/compare'
import { measureHour } from './hour/hour'
import { findCanvasBrowser } from './openPage'
import type { CanvasRig } from './rig'
import { measureWhole } from './whole/whole'

/** In the order in which they run. */
const PARTS: Readonly<Record<string, (options: BenchOptions, rig: CanvasRig) => Promise<Section[]>>> = {
  peers: measureCompare,
  whole: measureWhole,
  weak: measureWeak,
  hour: measureHour,
}

/** How a board feels in the hand: frames of one person's browser, what they cost, and what they leave behind. */
export async function measureCanvas(options: BenchOptions): Promise<Section[]> {
  const chosen = Object.entries(PARTS).filter(([name]) => options.only === null || name === options.only)
  if (chosen.length === 0) throw new OptionError(`The canvas has no part "${options.only}" (${Object.keys(PARTS)})`)
  const browser = await findCanvasBrowser()
  if (typeof browser === 'string') return [{ title: 'Canvas', columns: [], rows: [], notes: [], notRun: [browser] }]
  return await withFolder(async (folder) => {
    const server = await startProduct(folder)
    try {
      const sections: Section[] = []
      for (const [, measure] of chosen) sections.push(...(await measure(options, { browser, server })))
      return sections
    } finally {
      await server.stop()
    }
  })
}
