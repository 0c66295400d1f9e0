import type { Message } from '../message'

export const problems = {
  'error.title': 'Something went wrong',
  'error.text': 'Your work is kept. Reload the page to go on; if it happens again, tell whoever runs this server.',
  'error.reload': 'Reload the page',
  'error.retry': 'Try again',
  'error.noBoard.title': 'This link does not open a board',
  'error.noBoard.text':
    'It may be incomplete, or it was renewed. Ask the person who leads the workshop for the current link.',
  'error.noKey.title': 'A link is needed to open this board',
  'error.noKey.text': 'Open the board with the whole link that you were given, or scan its QR code again.',
  'error.tooOld.title': 'This page is older than the board',
  'error.tooOld.text': 'Reload the page to get the current version. What you wrote is kept on this device.',
  'error.offline.title': 'The server does not answer',
  'error.offline.text':
    'Check the Wi-Fi of this device. There is no copy of this board here yet, so it opens once the server is there.',
  'error.notFound.title': 'There is no such page',
  'error.notFound.text': 'The address may be mistyped. Boards open with the link that you were given.',
  'error.server.title': 'The server could not do it',

  'problem.unauthorized': 'This link opens nothing here: it was renewed, or the board was deleted. Ask for a new link.',
  'problem.create-key-needed': 'This server makes boards only for those who have its creation key.',
  'problem.forbidden': 'This link does not allow that. Ask the person who leads the workshop.',
  'problem.foreign-origin': 'This page belongs to another address. Open the board at the address of its link.',
  'problem.too-many-people': 'This board is full: nobody more can join.',
  'problem.too-many-attempts': 'Too many wrong links came from this network. Wait a moment and try again.',
  'problem.too-many-boards': 'Too many boards were made from this network. Wait a moment and try again.',
  'problem.board-damaged': 'This board cannot be read from the server’s disk. Tell whoever runs the server.',
  'problem.door-closed': 'The door of this board is closed: nobody new comes in at the moment.',
  'problem.no-such-code': 'No board has this code. Look at the screen again: codes change.',
  'problem.too-many-codes': 'Too many wrong codes came from this network. Wait a moment and try again.',
  'problem.cannot-save': 'The server cannot save at the moment, so nothing was changed. Try again in a moment.',
  'problem.network': 'The server does not answer. Check the Wi-Fi of this device and try again.',
  'problem.other': 'The server could not do it ({code}). Try again in a moment.',
} as const satisfies Readonly<Record<string, Message>>
