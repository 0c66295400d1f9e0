import type { Message } from '../message'

export const overview = {
  'overview.gathered': {
    one: '{gathered} of {count} post-it gathered',
    other: '{gathered} of {count} post-its gathered',
  },
  'overview.none': 'No cluster yet.',
  'overview.byLevel': '{clusters}: {levels}',
  'overview.level': { one: '{count} on level {level}', other: '{count} on level {level}' },
  'overview.wolves': { one: '{count} lone wolf', other: '{count} lone wolves' },
  'overview.wolvesHint': 'They may stay alone: nothing has to be forced anywhere.',
  'overview.selectWolves': 'Select them',
  'overview.more': { one: 'Show {count} more', other: 'Show {count} more' },
  'overview.dots': { one: 'alone through {count} level', other: 'alone through {count} levels' },
  'overview.untitled': { one: '{count} cluster without a title', other: '{count} clusters without a title' },
  'overview.writeTitle': 'Write the title: {name}',
  'overview.large': 'Large clusters',
  'overview.many': { one: '{count} label', other: '{count} labels: two or three say more' },
  'overview.tooMany': { one: '{count} label', other: '{count} labels: split into 5 to 10' },
  'overview.straddling': { one: '{count} post-it straddles', other: '{count} post-its straddle' },
  'overview.straddlingHint': 'Carried back and forth: worth talking about.',
  'overview.between': 'between “{one}” and “{other}”',
  'overview.unmarkNamed': 'Clear the mark: {text}',
} as const satisfies Readonly<Record<string, Message>>
