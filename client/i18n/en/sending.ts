import type { Message } from '../message'

export const sending = {
  'clusters.untitled': 'Untitled: {words}',
  'clusters.in': 'in {path}',
  'clusters.count': { one: '{count} post-it', other: '{count} post-its' },
  'clusters.fold': 'Fold',
  'clusters.unfold': 'Unfold',
  'command.foldAll': 'Fold all clusters',
  'command.unfoldAll': 'Unfold all clusters',
  'command.unmarkStraddling': 'Clear the straddling mark',

  'send.open': 'Send to cluster…',
  'send.search': 'A title, a number or words',
  'send.clusters': 'Clusters',
  'send.count': { one: '{count} place', other: '{count} places' },
  'send.none': 'No cluster has these words.',
  'send.new': 'New cluster',
  'send.page': 'Out of its cluster',
  'send.tap': 'Tap its place on the board',
  'send.why.there': 'Already there',
  'send.why.alone': 'At least two things',
  'send.why.itself': 'Inside itself',
  'send.why.tooDeep': 'Too deep: six levels at most',
  'send.show': 'Show',
} as const satisfies Readonly<Record<string, Message>>
