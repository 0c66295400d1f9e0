import type { Message } from '../message'

export const commands = {
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.delete': 'Delete',
  'command.createNote': 'New post-it',
  'command.editNote': 'Write',
  'command.move': 'Move',
  'command.restore': 'Bring back',
  'command.duplicate': 'Duplicate',
  'command.selectAll': 'Select everything',
  'command.stepOut': 'Leave',
  'command.zoomToSelection': 'See the selection',
  'command.saySelection': 'Say the selection again',
  'command.showNote': 'Show on the board',
  'command.openMenu': 'Open the menu',
  'command.shortcut': '{label} ({keys})',
} as const satisfies Readonly<Record<string, Message>>
