import type { MessageKey, PlainMessageKey, Translate } from '../i18n/t'
import { ApiError, NetworkError } from '../sync/apiError'

const WORDED: Readonly<Record<string, PlainMessageKey>> = {
  unauthorized: 'problem.unauthorized',
  'create-key-needed': 'problem.create-key-needed',
  forbidden: 'problem.forbidden',
  'foreign-origin': 'problem.foreign-origin',
  'import-too-large': 'problem.import-too-large',
  'unsupported-import-type': 'problem.unsupported-import-type',
  'invalid-json': 'problem.invalid-json',
  'not-utf8': 'problem.not-utf8',
  'unreadable-import': 'problem.unreadable-import',
  'no-text-column': 'problem.no-text-column',
  'too-many-notes': 'problem.too-many-notes',
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
  'too-many-people': 'problem.too-many-people',
  'too-many-attempts': 'problem.too-many-attempts',
  'too-many-boards': 'problem.too-many-boards',
  'board-damaged': 'problem.board-damaged',
  'cannot-save': 'problem.cannot-save',
} satisfies Record<string, MessageKey>

/** What went wrong with a call, in one sentence that says what to do. */
export function problemWords(error: unknown, t: Translate): string {
  if (error instanceof NetworkError) return t('problem.network')
  if (!(error instanceof ApiError)) return t('problem.other', { code: '?' })
  const key = WORDED[error.code]
  return key === undefined ? t('problem.other', { code: error.code || String(error.status) }) : t(key)
}
