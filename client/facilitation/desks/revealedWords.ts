import type { Translate } from '../../i18n/t'
import { fileProblemWords } from '../../panels/fileProblemWords'
import { NetworkError } from '../../sync/apiError'
import type { RevealDone } from '../../sync/deskApi'

/** What came of a reveal in one line: what the server answered (`RevealDone`), or why it did not. */
export function revealedWords(outcome: unknown, t: Translate): string {
  if (outcome instanceof NetworkError) return t('desks.offline')
  if (!isDone(outcome)) return t('desks.failed', { why: fileProblemWords(outcome, t) })
  const { revealed, desks, unread = 0 } = outcome
  const done =
    revealed === 0
      ? t('desks.nothingRevealed')
      : t('desks.revealedFrom', { notes: t('desks.notes', { count: revealed }), count: desks })
  return unread === 0 ? done : `${done} ${t('desks.unread', { count: unread })}`
}

/** Why one's own is not known to be on the board: without an answer it may be there all the same. */
export function notPutWords(error: unknown, t: Translate): string {
  const why = fileProblemWords(error, t)
  return error instanceof NetworkError ? why : t('desks.notPut', { why })
}

function isDone(outcome: unknown): outcome is RevealDone {
  return typeof outcome === 'object' && outcome !== null && 'revealed' in outcome
}
