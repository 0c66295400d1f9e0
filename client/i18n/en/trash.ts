import type { Message } from '../message'

export const trash = {
  'trash.title': 'Trash',
  'trash.empty': 'Nothing was deleted. What is deleted waits here and can be brought back.',
  'trash.search': 'Search the trash',
  'trash.noneFound': 'Nothing deleted has these words.',
  'trash.byYou': 'deleted by you',
  'trash.by': 'deleted by {name}',
  'trash.bySomebody': 'deleted by somebody',
  'trash.when': '{who} · {ago}',
  'trash.restoreOne': 'Bring back',
  'trash.restoreNamed': 'Bring back: {text}',
  'trash.restoreMarked': { one: 'Bring back {count} post-it', other: 'Bring back {count} post-its' },
  'trash.restoreAll': { one: 'Bring back everything ({count})', other: 'Bring back everything ({count})' },
  'trash.restoreFound': { one: 'Bring back what was found ({count})', other: 'Bring back what was found ({count})' },
  'trash.restored': { one: '{count} post-it is back', other: '{count} post-its are back' },
  'trash.restoreMarkedMixed': {
    one: 'Bring back what is chosen ({count})',
    other: 'Bring back what is chosen ({count})',
  },
  'trash.restoredMixed': '{things} back on the board',
  'trash.clusterOf': 'Cluster: {held} go back into it',
  'trash.cluster': {
    one: 'Cluster: {count} post-it goes back into it',
    other: 'Cluster: {count} post-its go back into it',
  },
  'trash.relation': 'Relation: {sign}',
  'trash.relationLacks': '{names} has to be brought back first',
  'trash.relationLacksBoth': '{names} have to be brought back first',
  'trash.relationTwice': 'these two are related already',
  'trash.mark': 'Choose: {text}',
} as const satisfies Readonly<Record<string, Message>>
