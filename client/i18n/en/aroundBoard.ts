import type { Message } from '../message'

/** What comes around the board, and is said of it, once it stands. */
export const aroundBoard = {
  'board.backToContent': 'Back to the post-its',
  'board.noStorage': 'This browser keeps nothing: do not close this tab before everything is saved.',
  'canvas.label': 'In view on the board',
  'canvas.heldBy': '{text}, held by {name}',
  'canvas.writtenBy': '{text}, {name} is writing',
  'minimap.label': 'Map of the board',
  'several.text': 'Touch the post-its to select.',
  'several.done': 'Done',
  'lasso.text': 'Draw around what to select; a tap adds or takes away.',
  'putting.what': 'Tap what to move.',
  'putting.where': 'Tap where it goes: a post-it, a cluster or the board.',
  'pen.text': 'Pen in use: fingers move the view.',
  'pen.useFingers': 'Use fingers too',
  'filter.on': 'Some post-its are dimmed.',
  'filter.clear': 'Show all',
  'salvage.offer': {
    one: '{count} post-it written here was not on the saved board.',
    other: '{count} post-its written here were not on the saved board.',
  },
  'salvage.parked': {
    one: 'The board is open again. {count} change was kept on this device meanwhile.',
    other: 'The board is open again. {count} changes were kept on this device meanwhile.',
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
