import { startProduct } from '../contenders/product'
import { withFolder } from '../contenders/withFolder'
import { measureFirstLoad } from '../firstLoad/firstLoad'
import type { Section } from '../measure/section'
import type { BenchOptions } from '../options'
import { measureCompare, measureWeak } from './compare/compare'
import { measureHour } from './hour/hour'
import { findCanvasBrowser } from './openPage'
import { measureProfile } from './profile/profile'
import type { CanvasRig } from './rig'
import { measureWhole } from './whole/whole'

/** In the order in which they run, by what `--part=` names. */
const PARTS: Readonly<Record<string, (options: BenchOptions, rig: CanvasRig) => Promise<Section[]>>> = {
  compare: measureCompare,
  weak: measureWeak,
  profile: measureProfile,
  load: measureFirstLoad,
  whole: measureWhole,
  hour: measureHour,
}

/** How a board comes and feels in the hand: first load, frames of one person's browser, what they cost, and what they leave behind. */
export async function measureCanvas(options: BenchOptions): Promise<Section[]> {
  const browser = await findCanvasBrowser()
  if (typeof browser === 'string') return [{ title: 'Canvas', columns: [], rows: [], notes: [], notRun: [browser] }]
  return await withFolder(async (folder) => {
    const server = await startProduct(folder)
    try {
      const sections: Section[] = []
      for (const [name, measure] of Object.entries(PARTS)) {
        if (options.part === null || options.part.includes(name)) {
          sections.push(...(await measure(options, { browser, server })))
        }
      }
      return sections
    } finally {
      await server.stop()
    }
  })
}
