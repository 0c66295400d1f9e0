import { type OpenPage, VIEWPORT } from '../openPage'
import type { StageScreen } from '../stage/canvasContender'

/** Makes the page that of such a screen. */
export async function showOn({ cdp }: OpenPage, { pixelRatio, slowdown }: StageScreen): Promise<void> {
  if (pixelRatio !== 1) {
    await cdp.send('Emulation.setDeviceMetricsOverride', { ...VIEWPORT, deviceScaleFactor: pixelRatio, mobile: false })
  }
  if (slowdown !== 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}
