import type { MessageKey, PlainMessageKey, Translate } from '../i18n/t'
import { ApiError } from '../sync/apiError'
import { problemWords } from './problemWords'

const WORDED: Readonly<Record<string, PlainMessageKey>> = {
  'import-too-large': 'problem.import-too-large',
  'unsupported-import-type': 'problem.unsupported-import-type',
  'invalid-json': 'problem.invalid-json',
  'not-utf8': 'problem.not-utf8',
  'unreadable-import': 'problem.unreadable-import',
  'no-text-column': 'problem.no-text-column',
  frozen: 'problem.frozen',
  'look-only': 'problem.look-only',
  'too-many-notes': 'problem.too-many-notes',
  'board-full': 'problem.board-full',
  'no-such-person': 'problem.no-such-person',
  'no-such-table': 'problem.no-such-table',
  'authors-hidden': 'problem.authors-hidden',
  'too-many-reveals': 'problem.too-many-reveals',
  'unsupported-image': 'problem.unsupported-image',
  'image-too-large': 'problem.image-too-large',
  'too-many-pixels': 'problem.too-many-pixels',
  'unreadable-image': 'problem.unreadable-image',
  'too-many-images': 'problem.too-many-images',
  'no-such-image': 'problem.no-such-image',
  'image-damaged': 'problem.image-damaged',
  'images-busy': 'problem.images-busy',
  'too-many-images-at-once': 'problem.images-busy',
  'too-much-at-once': 'problem.images-busy',
  'no-decoder': 'problem.no-decoder',
} satisfies Record<string, MessageKey>

/** The same for a call that sends or asks for a file or a picture, or brings something onto the board otherwise. */
export function fileProblemWords(error: unknown, t: Translate): string {
  const key = error instanceof ApiError ? WORDED[error.code] : undefined
  return key === undefined ? problemWords(error, t) : t(key)
}
