import type { Message } from '../message'

export const home = {
  'home.create': 'Create a board',
  'home.title': 'Title',
  'home.titleHint': 'For example: Workshop 2 · Paris 18',
  'home.language': 'Language of the board',
  'home.createKey': 'Creation key',
  'home.createKeyHint': 'This server asks for a key to create boards. Whoever runs it can give it to you.',
  'home.createKeyWrong': 'This is not the creation key.',
  'home.creating': 'Creating the board…',
  'home.open': 'Open a board',
  'home.link': 'Link of the board',
  'home.linkHint': 'Paste the link that you were given.',
  'home.linkWrong': 'This is not the link of a board on this server. It looks like {example}.',
  'home.openButton': 'Open',
  'home.recent': 'Recent boards on this device',
  'home.forgetBoard': 'Forget “{title}” on this device',
  'home.untitled': 'Untitled board',
  'home.roleAndWhen': '{role} · {when}',

  'home.join': 'Join with a code',
  'home.code': 'Code of the board, six characters',
  'home.codeHint': 'It stands on the screen in the room.',
  'home.codeLooking': 'Looking…',

  'role.facilitator': 'Facilitator',
  'role.participant': 'Participant',
  'role.observer': 'Observer',
  'role.screen': 'Screen',

  'join.title': 'What should we call you?',
  'join.hint': 'A first name is enough. Others see it beside your cursor.',
  'join.name': 'First name (or none)',
  'join.go': 'Go to the board',
  'join.going': 'Joining…',
  'join.nameless': 'Go in without a name',
  'join.otherCode': 'Another code',
  'join.closed': 'The door is closed',
  'join.closedText': 'Nobody new comes in at the moment. Ask the person who leads the workshop to open the door.',

  'person.nameless': 'Someone',
  'person.you': '{name} (you)',
} as const satisfies Readonly<Record<string, Message>>
