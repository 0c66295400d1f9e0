import type { Message } from '../message'

export const clusters = {
  'command.openTitle': 'Write the title',
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
} as const satisfies Readonly<Record<string, Message>>
