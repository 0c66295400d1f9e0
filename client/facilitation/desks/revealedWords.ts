import type { Translate } from '../../i18n/t'
import { problemWords } from '../../panels/problemWords'
import { NetworkError } from '../../sync/apiError'
import type { RevealDone } from '../../sync/deskApi'

/** What came of a reveal in one line: what the server answered (`RevealDone`), or why it did not. */
export function revealedWords(outcome: unknown, t: Translate): string {
  if (outcome instanceof NetworkError) return t('desks.offline')
  if (!isDone(outcome)) return t('desks.failed', { why: problemWords(outcome, t) })
  const { revealed, desks } = outcome
  if (revealed === 0) return t('desks.nothingRevealed')
  return t('desks.revealedFrom', { notes: t('desks.notes', { count: revealed }), count: desks })
}

function isDone(outcome: unknown): outcome is RevealDone {
  return typeof outcome === 'object' && outcome !== null && 'revealed' in outcome
}
