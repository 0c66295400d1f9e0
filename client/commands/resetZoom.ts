import type { Command } from './command'

export const resetZoom: Command = {
  id: 'resetZoom',
  labelKey: 'zoom.reset',
  group: 'view',
  shortcuts: [
    { code: 'Digit0', ctrl: true },
    { code: 'Digit0', shift: true },
    { code: 'Numpad0', ctrl: true },
  ],
  isEnabled: () => true,
  run: (ctx) => ctx.camera.zoomTo(1),
}
