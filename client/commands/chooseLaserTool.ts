import type { Command } from './command'

/** Points at what is talked about; also where nothing may be changed. */
export const chooseLaserTool: Command = {
  id: 'tool.laser',
  labelKey: 'attention.laser',
  group: 'tool',
  shortcuts: [{ key: 'k' }],
  isEnabled: (ctx) => ctx.canWrite,
  run: ({ session }) =>
    session.setState(({ tool }) => ({ tool: tool === 'laser' ? 'select' : 'laser', editing: null })),
}
