import { ZOOM_STEP } from '../session/camera'
import type { Command } from './command'

export const zoomOut: Command = {
  id: 'zoomOut',
  labelKey: 'zoom.out',
  group: 'view',
  shortcuts: [{ key: '-' }, { key: '-', ctrl: true }],
  isEnabled: () => true,
  run: (ctx) => ctx.camera.zoomTo(ctx.camera.state.zoom / ZOOM_STEP),
}
