import { measureMemory, type SceneMemory } from '../measureScene'
import type { OpenPage } from '../openPage'

/** What a page holds once what it needs no longer was collected. */
export type PageUse = SceneMemory & {
  /** In the page or not. */
  readonly canvases: number
  /** What the canvases' pixels take, MB, by four bytes each. */
  readonly canvasMb: number
  readonly nodes: number
  readonly listeners: number
}

const MB = 2 ** 20

export async function measurePageUse(open: OpenPage): Promise<PageUse> {
  const { cdp } = open
  const memory = await measureMemory(open)
  const areas = await canvasAreas(open)
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return {
    ...memory,
    canvases: areas.length,
    canvasMb: (areas.reduce((sum, area) => sum + area, 0) * 4) / MB,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  }
}

/** Of all canvases that scripts can still reach, in pixels. */
async function canvasAreas({ cdp }: OpenPage): Promise<number[]> {
  const areas: number[] = []
  for (const kind of ['HTMLCanvasElement', 'OffscreenCanvas']) {
    const { result: prototype } = await cdp.send('Runtime.evaluate', { expression: `${kind}.prototype` })
    if (prototype.objectId === undefined) continue
    const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId })
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId as string,
      functionDeclaration: 'function () { return this.map(({ width, height }) => width * height) }',
      returnByValue: true,
    })
    areas.push(...(result.value as number[]))
    await cdp.send('Runtime.releaseObject', { objectId: objects.objectId as string })
    await cdp.send('Runtime.releaseObject', { objectId: prototype.objectId })
  }
  return areas
}
