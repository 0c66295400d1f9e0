import type { Message } from '../message'

export const clusters = {
  'command.gather': 'Gather',
  'command.ungroup': 'Ungroup',
  'command.takeOut': 'Take out of the cluster',
  'command.mergeClusters': 'Merge the clusters',
  'command.splitOff': 'Split off as a cluster of its own',
  'command.sendTo': 'Send to a cluster',
  'command.chooseTitle': 'Choose this title',
  'command.toggleFold': 'Fold or unfold',
  'command.tidyCluster': 'Tidy the cluster',
  'command.tidyWall': 'Tidy the board',
  'command.arrangeByColor': 'Arrange by paper',
  'command.arrangeByAuthor': 'Arrange by author',
  'command.arrangeByTag': 'Arrange by tag',
  'command.arrangeByTime': 'Arrange by time',
  'clusters.tidyAlready': 'Tidy already',
  'clusters.nothingOverlaps': 'Nothing overlaps',
  'clusters.arrangedAlready': 'Arranged so already',

  'clusters.mergeTooDeep': 'These clusters cannot be merged: together they would have too many levels.',
  'clusters.merged': { one: '{count} cluster merged', other: '{count} clusters merged in one' },
  'clusters.mergedTitles': {
    one: '{count} cluster merged. Open the title to choose another one.',
    other: '{count} clusters merged in one. Open its title to choose among them all.',
  },
  'clusters.chooseSome': 'First choose some of its post-its, two or more and not all.',
  'clusters.sent': { one: '{count} is now in “{title}”', other: '{count} are now in “{title}”' },
  'clusters.sentToUntitled': { one: '{count} is now in the cluster', other: '{count} are now in the cluster' },
  'clusters.sentToPage': { one: '{count} is now in no cluster', other: '{count} are now in no cluster' },
} as const satisfies Readonly<Record<string, Message>>
