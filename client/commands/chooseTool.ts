import type { ToolName } from '../session/types'
import type { Command } from './command'

type Writes = 'writes' | 'reads'

function toolCommand(tool: ToolName, labelKey: Command['labelKey'], key: string | null, does: Writes): Command {
  return {
    id: `tool.${tool}`,
    labelKey,
    group: 'tool',
    shortcuts: key === null ? [] : [{ key }],
    isEnabled: (ctx) => ctx.canWrite || does === 'reads',
    run: (ctx) => ctx.session.setState({ tool, editing: null }),
  }
}

export const chooseSelectTool = toolCommand('select', 'tool.select', 'v', 'reads')
/** Taps add to the selection or take away from it: for fingers and pens, which have no Shift key. */
export const chooseSeveralTool = toolCommand('several', 'tool.several', null, 'reads')
export const chooseHandTool = toolCommand('hand', 'tool.hand', 'h', 'reads')
/** Draws a rope around what is to be selected. */
export const chooseLassoTool = toolCommand('lasso', 'tool.lasso', 'l', 'reads')
/** Tap, then tap where it goes: for who does not drag. */
export const chooseSendTool = toolCommand('send', 'tool.send', null, 'writes')
/** The next click on the board places a note; `createNote` places one at once. */
export const chooseNoteTool = toolCommand('note', 'tool.note', null, 'writes')
