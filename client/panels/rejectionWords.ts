import { MOST_CELLS, REJECTIONS, type RejectionCode } from '../../shared/import/rejections'
import { LIMITS } from '../../shared/protocol/limits'
import type { Translate } from '../i18n/t'

const CODES = new Map(Object.entries(REJECTIONS).map(([code, reason]) => [reason as string, code as RejectionCode]))

/** Why a line was left out, in the person's language; in the server's words where it knows more reasons than this. */
export function rejectionWords(reason: string, t: Translate): string {
  const code = CODES.get(reason)
  if (code === undefined) return reason
  if (code === 'tooManyCells') return t('rejection.tooManyCells', { limit: MOST_CELLS })
  if (code === 'longText' || code === 'longCluster') return t(`rejection.${code}`, { limit: LIMITS.noteText })
  return t(`rejection.${code}`)
}
