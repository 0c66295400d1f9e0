import type { Message } from '../message'

export const sharing = {
  'share.title': 'Share this board',
  'share.participant': 'To write, move and gather post-its.',
  'share.observer': 'To see everything without changing anything.',
  'share.screen': 'For the projector: the board alone, without controls.',
  'share.facilitator': 'To lead: this link allows everything. Keep it for those who lead the workshop.',
  'share.scan': 'To join: point a phone or tablet at this square.',
  'share.showFacilitator': 'Show the facilitator link',
  'share.facilitatorWarning':
    'Whoever has this link can change, empty and close the board. Show it to nobody in the room.',
  'share.code': 'QR code',
  'share.codeOf': 'QR code: {role}',
  'share.showBig': 'Show big',
  'share.showBigOf': 'Show big: {role}',
  'share.renew': 'Renew…',
  'share.renewOf': 'Renew the link: {role}',
  'share.renew.participant':
    'The old link and its QR code will open nothing any more. Those who have joined stay, and go on by themselves.',
  'share.renew.observer': 'The old link will open nothing any more, and those who watch by it are cut off now.',
  'share.renew.screen': 'The old link will open nothing any more, and screens that show the board by it stop now.',
  'share.renew.facilitator':
    'All four links become new, and the old ones will open nothing any more. Those who have joined stay; observers and screens are cut off now. Keep the new facilitator link: it is the only one.',
  'share.renewConfirm': 'Renew the link',
  'share.renewed': 'This is the new link. The old one opens nothing any more.',
  'share.renewFailed': 'The link was not renewed. {why}',
  'share.linkOf': 'Link: {role}',
  'share.copyLink': 'Copy the link: {role}',
  'share.copyFailed': 'The link is selected: copy it with Ctrl+C.',
  'share.noLinks': 'This device does not hold a link that may be passed on. Ask the person who leads the workshop.',
  'share.loading': 'Making the links…',
  'share.unknown': 'The links cannot be made without the server. Try again once the connection is back.',
  'share.loopback': 'These links only work on this very machine. Open the board at its network address first.',

  'menu.ofBoard': 'Board',
  'menu.ofSelection': 'Selection',
  'menu.newNoteHere': 'New post-it here',
  'menu.more': 'More',
  'menu.rare': 'More…',

  'export.failed': 'The export did not work: {why}',

  'leave.title': 'Forget this board on this device?',
  'leave.text': 'The board stays on the server. This device forgets it: your name, the link and the local copy.',
  'leave.unsent': {
    one: '{count} change was not saved at the server yet. It will be lost.',
    other: '{count} changes were not saved at the server yet. They will be lost.',
  },
  'leave.leads':
    'You lead this board from this device. Keep its facilitator link somewhere else first: without it, nobody can lead the board any more.',
  'leave.lose': { one: 'Yes, lose {count} change', other: 'Yes, lose {count} changes' },
  'leave.confirm': 'Forget this board',
  'leave.failed': 'The local copy could not be removed: close the other tabs of this board and try again.',

  'clean.title': 'Leave this device clean?',
  'clean.text':
    'Everything that Grappe keeps here goes: the list of boards, their links and local copies, the names, the settings. The boards stay on the server.',
  'clean.history': 'The browser’s own history may still hold the links: clear it in the browser.',
  'clean.leads': {
    one: '{count} board is led from this device ({titles}). Keep its facilitator link somewhere else first.',
    other: '{count} boards are led from this device ({titles}). Keep their facilitator links somewhere else first.',
  },
  'clean.unsent': {
    one: '{title}: {count} change has not reached the server. It will be lost.',
    other: '{title}: {count} changes have not reached the server. They will be lost.',
  },
  'clean.confirm': 'Clean this device',
  'menu.exportCsv': 'Export for a spreadsheet (CSV)',
  'menu.exportCards': 'Cards: {kind} (CSV)',
  'menu.exportRelations': 'Export the relations (CSV)',
  'menu.exportMd': 'Export as text (Markdown)',
  'menu.exportJson': 'Export everything (JSON)',
  'menu.leave': 'Forget this board on this device…',
  'menu.home': 'Other boards',
} as const satisfies Readonly<Record<string, Message>>
