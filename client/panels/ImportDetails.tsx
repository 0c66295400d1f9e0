import { useT } from '../i18n/LocaleProvider'
import type { ImportResult } from '../sync/boardApi'
import { Dialog } from '../ui/Dialog'
import styles from './ImportDetails.module.css'
import { importWords } from './importWords'
import { rejectionWords } from './rejectionWords'

const LINES_SHOWN = 100

type Props = { readonly result: ImportResult; readonly onClose: () => void }

/** Every line that was left out and every column that was not used, by name. */
export function ImportDetails({ result, onClose }: Props) {
  const t = useT()
  const { rejected, ignoredColumns, ignored } = result
  const more = rejected.length - LINES_SHOWN
  return (
    <Dialog title={t('import.detailsTitle')} closeLabel={t('ui.close')} onClose={onClose}>
      <p>{importWords(result, t)}</p>
      {rejected.length > 0 && (
        <section className={styles.section}>
          <h3>{t('import.rejectedTitle')}</h3>
          <ul>
            {rejected.slice(0, LINES_SHOWN).map(({ line, reason }) => (
              <li key={line}>{t('import.line', { line, reason: rejectionWords(reason, t) })}</li>
            ))}
            {more > 0 && <li>{t('import.moreLines', { count: more })}</li>}
          </ul>
        </section>
      )}
      <Names title={t('import.ignoredTitle')} names={ignoredColumns} />
      <Names title={t('import.ignoredOther')} names={ignored} />
    </Dialog>
  )
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <p>{names.join(', ')}</p>
    </section>
  )
}
