import type { Message } from '../message'

/** What can go wrong with a file or a picture. */
export const fileProblems = {
  'problem.import-too-large': 'the file is too large. Split it and import the parts one after the other.',
  'problem.unsupported-import-type': 'only a CSV, a text with one idea a line or a Grappe export can be read.',
  'problem.invalid-json': 'the file is not whole JSON.',
  'problem.not-utf8': 'the file is not UTF-8 text. Save it as “CSV UTF-8” and try again.',
  'problem.unreadable-import': 'the file cannot be read. Check that it is whole.',
  'problem.no-text-column': 'no column is named “text”. Name the column with the ideas “text” and try again.',
  'problem.frozen': 'the board is frozen for a moment. Try again when it goes on.',
  'problem.look-only': 'in this phase the board is only looked at. Try again in the next one.',
  'problem.too-many-notes': 'the board cannot hold that many post-its. Split the file over several boards.',
  'problem.board-full': 'the board is as full as it can be, so nothing was added.',
  'problem.no-such-person': 'this person is not on the board.',
  'problem.too-many-reveals': 'too much was asked for at once. Wait a moment and try again.',
  'problem.authors-hidden': 'authors are hidden here. Reveal everyone’s at once, or let each reveal theirs.',
  'problem.no-such-table': 'there is no such table any more.',
  'problem.unsupported-image':
    'This is not a picture that a board can show. Save it as JPEG, PNG, WebP, GIF or AVIF and try again.',
  'problem.image-too-large': 'The picture’s file is too large: 12 MB at most. Make it smaller and try again.',
  'problem.too-many-pixels': 'The picture has too many pixels: 50 million at most. Make it smaller and try again.',
  'problem.unreadable-image': 'The picture cannot be read: its file is broken or cut off. Save it again and try again.',
  'problem.too-many-images': 'This board has as many pictures as it can hold: 300, or 60 MB in all.',
  'problem.no-such-image': 'This picture is not on the board any more.',
  'problem.image-damaged': 'This picture cannot be read from the server’s disk. Tell whoever runs the server.',
  'problem.images-busy': 'Many pictures are being sent at the moment. Wait a little and try again.',
  'problem.no-decoder': 'This server cannot read pictures. Tell whoever runs it.',
} as const satisfies Readonly<Record<string, Message>>
