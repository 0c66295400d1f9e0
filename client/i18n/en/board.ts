import type { Message } from '../message'

export const board = {
  'board.label': 'Board {title}',
  'board.menu': 'Board menu',
  'board.emptyMouse': 'Double-click to write a post-it',
  'board.emptyTouch': 'Double-tap to write a post-it',
  'board.emptyHint': 'or drop a file with one idea a line',
  'board.emptyNameless': 'What you write here carries no name.',
  'board.emptyReader': 'Nothing here yet',
  'board.readOnly': 'You are watching',
  'board.windowMissing': 'This part is not on this device yet. Try again once the connection is back.',
  'board.windowFault': 'This part cannot be shown right now. The board goes on without it.',

  'people.here': { one: '{count} person here', other: '{count} people here' },
  'people.more': '+{count}',

  'tool.toolbar': 'Tools',
  'tool.select': 'Select',
  'tool.several': 'Select several',
  'tool.lasso': 'Lasso',
  'tool.send': 'Tap, then tap where it goes',
  'tool.hand': 'Move around',
  'tool.note': 'Place a post-it',

  'canvas.emptyNote': 'Empty post-it',
  'canvas.editor': 'Text of the post-it',

  'paper.choose': 'Paper colour',
  'paper.yellow': 'Yellow',
  'paper.orange': 'Orange',
  'paper.pink': 'Pink',
  'paper.violet': 'Violet',
  'paper.blue': 'Blue',
  'paper.teal': 'Teal',
  'paper.green': 'Green',
  'paper.grey': 'Grey',

  'zoom.group': 'Zoom',
  'zoom.in': 'Zoom in',
  'zoom.out': 'Zoom out',
  'zoom.reset': 'Back to 100%',
  'zoom.fit': 'See everything',

  'minimap.toggle': 'Map of the board',

  'clusters.invitation': 'A sentence for this cluster',
} as const satisfies Readonly<Record<string, Message>>
