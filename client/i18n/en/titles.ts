import type { Message } from '../message'

export const titles = {
  'canvas.cluster': '{title}, cluster {number}, {held}',
  'title.label': 'Title of the cluster',
  'title.placeholder': 'A sentence for what these post-its say together',
  'title.short': 'A few more words: what do these post-its say?',
  'title.category': 'A sentence rather than a category: what do these post-its say?',
  'title.left': { one: '{count} character left', other: '{count} characters left' },
  'title.full': 'This title is full: {limit} characters.',
  'title.others': 'Titles of the merged clusters',
  'title.take': 'Take the title “{title}”',
} as const satisfies Readonly<Record<string, Message>>
