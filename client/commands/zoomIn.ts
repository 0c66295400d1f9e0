import { ZOOM_STEP } from '../session/camera'
import type { Command } from './command'

export const zoomIn: Command = {
  id: 'zoomIn',
  labelKey: 'zoom.in',
  group: 'view',
  shortcuts: [{ key: '+' }, { key: '=' }, { key: '+', ctrl: true }, { key: '=', ctrl: true }],
  isEnabled: () => true,
  run: (ctx) => ctx.camera.zoomTo(ctx.camera.state.zoom * ZOOM_STEP),
}
