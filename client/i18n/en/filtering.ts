import type { Message } from '../message'

export const filtering = {
  'filter.hint': 'Choose what stays bright. The rest is dimmed, for you alone.',
  'filter.count': { one: '{count} post-it of {total}', other: '{count} post-its of {total}' },
  'filter.authors': 'Written by',
  'filter.me': 'Me',
  'filter.unknown': 'Not known here',
  'filter.colors': 'Paper',
  'filter.tags': 'Tags',
  'filter.select': 'Select these',
  'filter.arrange': { one: 'Arrange {count} post-it by', other: 'Arrange {count} post-its by' },
  'filter.byColor': 'Paper',
  'filter.byAuthor': 'Author',
  'filter.byTag': 'Tag',
  'filter.byTime': 'Time',
} as const satisfies Record<string, Message>
