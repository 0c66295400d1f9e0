import type { Section } from '../../measure/section'
import type { BenchOptions } from '../../options'
import type { CanvasRig } from '../rig'

export async function measureHour(_options: BenchOptions, _rig: CanvasRig): Promise<Section[]> {
  return []
}
