import type { ToolName } from '../session/types'
import type { Command } from './command'
import type { Right } from './rights'

function toolCommand(tool: ToolName, labelKey: Command['labelKey'], key: string | null, needs?: Right): Command {
  return {
    id: `tool.${tool}`,
    labelKey,
    group: 'tool',
    shortcuts: key === null ? [] : [{ key }],
    ...(needs === undefined ? {} : { needs }),
    isEnabled: () => true,
    run: (ctx) => ctx.session.setState({ tool, editing: null }),
  }
}

export const chooseSelectTool = toolCommand('select', 'tool.select', 'v')
/** Taps add to the selection or take away from it: for fingers and pens, which have no Shift key. */
export const chooseSeveralTool = toolCommand('several', 'tool.several', null)
export const chooseHandTool = toolCommand('hand', 'tool.hand', 'h')
/** Draws a rope around what is to be selected. */
export const chooseLassoTool = toolCommand('lasso', 'tool.lasso', 'l')
/** Tap, then tap where it goes: for who does not drag. */
export const chooseSendTool = toolCommand('send', 'tool.send', null, 'move')
/** The next click on the board places a note; `createNote` places one at once. */
export const chooseNoteTool = toolCommand('note', 'tool.note', null, 'write')
