import { Minus, Plus } from 'lucide-react'
import { LEAST_TABLES, MOST_TABLES } from '../../../shared/facilitation/changeTables'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { IconButton } from '../../ui/IconButton'
import styles from './Tables.module.css'

/** None, or two to twelve: one table alone would be everybody. */
export function TableCount({ count }: { readonly count: number }) {
  const t = useT()
  const { setTableCount } = useOpenBoard().view.commands
  return (
    <fieldset className={styles.count} aria-label={t('tables.count')}>
      <IconButton
        label={t('tables.fewer')}
        disabled={count === 0}
        onClick={() => setTableCount.run(count <= LEAST_TABLES ? 0 : count - 1)}
      >
        <Minus size={20} aria-hidden />
      </IconButton>
      <output className={styles.number}>{count === 0 ? t('tables.none') : t('tables.many', { count })}</output>
      <IconButton
        label={t('tables.more')}
        disabled={count >= MOST_TABLES}
        onClick={() => setTableCount.run(Math.max(LEAST_TABLES, count + 1))}
      >
        <Plus size={20} aria-hidden />
      </IconButton>
    </fieldset>
  )
}
