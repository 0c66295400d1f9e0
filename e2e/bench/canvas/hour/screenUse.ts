import type { ProductBoard } from '../../contenders/product'
import { cpuOf, measureMemory, paintingProcesses, type SceneMemory } from '../measureScene'
import { launchPage } from '../openPage'
import type { CanvasRig } from '../rig'

/** What the big screen took since it was last read. */
export type ScreenUse = SceneMemory & { readonly share: number }

/** Opens the big screen in a browser of its own. */
export async function watchScreen({ browser, server }: CanvasRig, { id, keys }: ProductBoard) {
  const url = `${server.origin}/s/${id}#${keys.screen}`
  const open = await launchPage(browser, { url, screen: { pixelRatio: 1, slowdown: 1 } }, async (page) => {
    await page.locator('[data-board-canvas] canvas').first().waitFor({ state: 'attached' })
  })
  const processes = await paintingProcesses(open)
  let [cpu, at] = [await cpuOf(processes), performance.now()]
  return {
    async read(): Promise<ScreenUse> {
      const [cpuNow, now] = [await cpuOf(processes), performance.now()]
      const share = (cpuNow - cpu) / (now - at)
      const memory = await measureMemory(open)
      ;[cpu, at] = [await cpuOf(processes), performance.now()]
      return { ...memory, share }
    },
    close: () => open.close(),
  }
}
