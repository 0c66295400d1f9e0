import type { Message } from '../message'

export const notes = {
  'command.split': 'Split',
  'command.splitAtCaret': 'Split here',
  'command.merge': 'Merge',
  'command.toFront': 'Bring to front',
  'command.toBack': 'Send to back',
  'command.buildOn': 'Build on this',
  'command.goToOrigin': 'See what it builds on',
  'command.tags': 'Tags',
  'command.addTag': 'Add the tag',
  'command.removeTag': 'Remove the tag',

  'notes.splitHint': 'Put the cursor where the second idea begins, then choose “Split here” (Ctrl+Shift+Enter).',
  'notes.split': { one: 'Split into {count} post-it', other: 'Split into {count} post-its' },
  'notes.merged': { one: '{count} post-it merged', other: '{count} post-its merged in one' },
  'notes.mergeTooLong': 'Together they would be longer than {limit} characters: merge fewer at once.',
  'notes.buildsOn': '{text}, builds on: {origin}',

  'tags.onSelection': { one: 'On {count} post-it', other: 'On {count} post-its' },
  'tags.none': 'No tag yet',
  'tags.field': 'New tag',
  'tags.add': 'Add',
  'tags.onBoard': 'On the board, most used first',
  'tags.addNamed': 'Add {tag}',
  'tags.addToAll': 'Add {tag} to all',
  'tags.remove': 'Remove {tag}',
  'tags.share': '{count} of {total}',
  'tags.tooMany': 'A post-it holds at most {limit} tags.',
  'tags.tooLong': 'A tag has at most {limit} characters.',
} as const satisfies Readonly<Record<string, Message>>
