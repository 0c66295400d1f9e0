import type { Message } from '../message'

export const commands = {
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.delete': 'Delete',
  'command.createNote': 'New post-it',
  'command.editNote': 'Write',
  'command.move': 'Move',
  'command.selectAll': 'Select everything',
  'command.stepOut': 'Leave',
  'command.showNote': 'Show on the board',
  'command.openMenu': 'Open the menu',
  'command.shortcut': '{label} ({keys})',
  'command.openTitle': 'Write the title',
  'command.tags': 'Tags',
} as const satisfies Readonly<Record<string, Message>>
