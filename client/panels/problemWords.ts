import type { MessageKey, PlainMessageKey, Translate } from '../i18n/t'
import { ApiError, NetworkError } from '../sync/apiError'

const WORDED: Readonly<Record<string, PlainMessageKey>> = {
  unauthorized: 'problem.unauthorized',
  'create-key-needed': 'problem.create-key-needed',
  forbidden: 'problem.forbidden',
  'foreign-origin': 'problem.foreign-origin',
  'too-many-people': 'problem.too-many-people',
  'too-many-attempts': 'problem.too-many-attempts',
  'too-many-boards': 'problem.too-many-boards',
  'board-damaged': 'problem.board-damaged',
  'door-closed': 'problem.door-closed',
  'too-many-codes': 'problem.too-many-codes',
  'no-such-code': 'problem.no-such-code',
  'cannot-save': 'problem.cannot-save',
} satisfies Record<string, MessageKey>

/** What went wrong with a call, in one sentence that says what to do. */
export function problemWords(error: unknown, t: Translate): string {
  if (error instanceof NetworkError) return t('problem.network')
  if (!(error instanceof ApiError)) return t('problem.other', { code: '?' })
  const key = WORDED[error.code]
  return key === undefined ? t('problem.other', { code: error.code || String(error.status) }) : t(key)
}
