import type { Message } from '../message'

export const sending = {
  'clusters.untitled': 'Untitled: {words}',
  'clusters.in': 'in {path}',
  'clusters.count': { one: '{count} post-it', other: '{count} post-its' },
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
  'send.why.there': 'Already there',
  'send.why.itself': 'Inside itself',
  'send.why.tooDeep': 'Too deep: six levels at most',
  'send.into': { one: '{count} post-it in “{name}”', other: '{count} post-its in “{name}”' },
  'send.clustersInto': { one: '{count} cluster in “{name}”', other: '{count} clusters in “{name}”' },
  'send.intoNew': { one: '{count} in a new cluster', other: '{count} in a new cluster' },
  'send.out': { one: '{count} out of its cluster', other: '{count} out of their clusters' },
  'send.show': 'Show',
} as const satisfies Readonly<Record<string, Message>>
