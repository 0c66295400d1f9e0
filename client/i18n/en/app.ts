import type { Message } from '../message'

export const app = {
  'app.name': 'Grappe',
  'app.tagline': 'Post-its that everybody moves at once, gathered into ideas that hold.',
  'app.home': 'Home page',

  'language.en': 'English',
  'language.fr': 'Français',
  'language.choose': 'Language',

  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.copy': 'Copy',
  'ui.copied': 'Copied',
  'ui.dismiss': 'Dismiss',
  'ui.messages': 'Messages',
} as const satisfies Readonly<Record<string, Message>>
