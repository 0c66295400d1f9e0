import type { Message } from '../message'

export const board = {
  'board.opening': 'Opening the board…',
  'board.label': 'Board {title}',
  'board.menu': 'Board menu',
  'board.emptyMouse': 'Double-click to write a post-it',
  'board.emptyTouch': 'Double-tap to write a post-it',
  'board.emptyHint': 'or drop a file with one idea a line',
  'board.emptyReader': 'Nothing here yet',
  'board.readOnly': 'You are watching',
  'board.backToContent': 'Back to the post-its',
  'board.noStorage': 'This browser keeps nothing: do not close this tab before everything is saved.',
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

  'canvas.label': 'In view on the board',
  'canvas.emptyNote': 'Empty post-it',
  'canvas.heldBy': '{text}, held by {name}',
  'canvas.writtenBy': '{text}, {name} is writing',
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

  'minimap.label': 'Map of the board',
  'minimap.toggle': 'Map of the board',

  'several.text': 'Touch the post-its to select.',
  'several.done': 'Done',
  'lasso.text': 'Draw around what to select; a tap adds or takes away.',
  'putting.what': 'Tap what to move.',
  'putting.where': 'Tap where it goes: a post-it, a cluster or the board.',
  'pen.text': 'Pen in use: fingers move the view.',
  'pen.useFingers': 'Use fingers too',

  'salvage.offer': {
    one: '{count} post-it written here was not on the saved board.',
    other: '{count} post-its written here were not on the saved board.',
  },
  'salvage.accept': 'Add to the board',
  'salvage.discard': 'Throw away',

  'trash.deleted': { one: '{count} post-it deleted', other: '{count} post-its deleted' },
  'trash.clustersDeleted': {
    one: '{count} cluster deleted, its post-its stay',
    other: '{count} clusters deleted, their post-its stay',
  },
  'trash.cardsDeleted': { one: '{count} card deleted', other: '{count} cards deleted' },
  'trash.undo': 'Undo',
} as const satisfies Readonly<Record<string, Message>>
