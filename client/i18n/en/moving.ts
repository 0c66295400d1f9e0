import type { Message } from '../message'

/** Moving without a drag. */
export const moving = {
  'move.besideHelp': 'Choose a post-it: what is selected lies down beside it.',
  'move.search': 'Search among the post-its',
  'move.found': { one: '{count} post-it found', other: '{count} post-its found' },
  'move.none': 'No post-it with these words',
  'move.left': 'Move left',
  'move.right': 'Move right',
  'move.up': 'Move up',
  'move.down': 'Move down',
  'move.before': 'Change places with the one before',
  'move.after': 'Change places with the one after',
  'outline.showOnBoard': 'Show on the board',
} as const satisfies Readonly<Record<string, Message>>
