import type { Message } from '../message'

/** What the big screen says, and what drives it. See `client/facilitation/SPEC.md`. */
export const bigScreen = {
  'bigScreen.scan': 'Scan the square, or go to',
  'bigScreen.type': 'and type the code',
  'bigScreen.square': 'Point a phone or tablet at this square to join',
  'bigScreen.welcome': 'Welcome!',
  'bigScreen.wrote': { one: '{count} of {here} has written', other: '{count} of {here} have written' },
  'bigScreen.timeLeft': 'Time left',
  'bigScreen.timeIsUp': 'Time is up',
  'bigScreen.timePaused': 'Paused',
  'bigScreen.frozen': 'Board frozen',
  'bigScreen.offline': 'Offline: this may have changed meanwhile',
  'bigScreen.table': 'Table {number}',

  'bigScreen.title': 'Big screen',
  'bigScreen.show': 'Show on the big screen',
  'bigScreen.auto': 'Follows the workshop',
  'bigScreen.door': 'How to join',
  'bigScreen.phase': 'Instruction',
  'bigScreen.board': 'Whole board',
  'bigScreen.support': 'One support',
  'bigScreen.oneTable': 'One table',
  'bigScreen.tables': 'Tables in turn',
  'bigScreen.box': 'What I see',
  'bigScreen.vote': 'The vote',
  'bigScreen.boxHint': 'Shows the part of the board that you see now, until you choose something else.',
  'bigScreen.chooseSupport': 'Show a support…',
  'bigScreen.chooseTable': 'Show a table…',
  'bigScreen.open': 'Open the screen in a tab',
  'bigScreen.openHint': 'Open it on the projector’s computer. Whoever has this link only sees.',
} as const satisfies Readonly<Record<string, Message>>
