import { useT } from '../../i18n/LocaleProvider'
import { Problem } from './FieldNotes'

/** Beside a row that another took away while the person is in it. */
export function LostRow() {
  const t = useT()
  return <Problem>{t('cards.rowTaken')}</Problem>
}
