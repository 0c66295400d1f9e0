import type { Message } from '../message'

/** Lightning marks: on a placing that somebody does not share. */
export const bolts = {
  'bolts.toggle': 'Lightning: I do not share this placing',
  'bolts.set': {
    one: '{count} lightning mark set: you do not share this placing',
    other: '{count} lightning marks set',
  },
  'bolts.takenBack': { one: '{count} lightning mark taken back', other: '{count} lightning marks taken back' },
  'bolts.count': {
    one: '{count} person does not share this placing',
    other: '{count} people do not share this placing',
  },
  'bolts.own': 'You do not share this placing',
  'bolts.withOwn': {
    one: '{count} person does not share this placing: you',
    other: '{count} people do not share this placing, you among them',
  },
  'bolts.marked': '{text} ({bolts})',
  'bolts.title': { one: '{count} disagreement', other: '{count} disagreements' },
  'bolts.hint': 'Somebody does not share where they lie: worth hearing.',
  'bolts.inCluster': 'in “{title}”',
  'bolts.alone': 'in no cluster',
} as const satisfies Readonly<Record<string, Message>>
