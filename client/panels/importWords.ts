import type { Translate } from '../i18n/t'
import type { ImportResult } from '../sync/boardApi'

/** What an import did, in one line: what came, what was left out, what was not used. */
export function importWords({ created, rejected, ignoredColumns, ignored }: ImportResult, t: Translate): string {
  const parts = [t('import.created', { count: created.notes })]
  if (created.clusters > 0) parts.push(t('import.clusters', { count: created.clusters }))
  if (created.cards) parts.push(t('import.cards', { count: created.cards }))
  if (created.relations) parts.push(t('import.relations', { count: created.relations }))
  if (rejected.length > 0) parts.push(t('import.rejected', { count: rejected.length }))
  if (ignoredColumns.length > 0) parts.push(t('import.ignored', { count: ignoredColumns.length }))
  if (ignored.length > 0) parts.push(t('import.ignoredParts', { count: ignored.length }))
  return parts.join(' · ')
}

/** True where there is more to tell than fits in the line. */
export function hasImportDetails({ rejected, ignoredColumns, ignored }: ImportResult): boolean {
  return rejected.length + ignoredColumns.length + ignored.length > 0
}
