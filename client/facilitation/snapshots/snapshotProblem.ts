import type { Translate } from '../../i18n/t'
import { problemWords } from '../../panels/problemWords'
import { ApiError } from '../../sync/apiError'

/** What went wrong with a call about snapshots, or with reading one (`unreadable`), in one sentence. */
export function snapshotProblem(error: unknown, t: Translate): string {
  if (error === 'unreadable') return t('snapshots.unreadable')
  const code = error instanceof ApiError ? error.code : ''
  if (code === 'too-many-snapshots') return t('snapshots.tooMany')
  return code === 'no-such-snapshot' ? t('snapshots.noSuch') : problemWords(error, t)
}
