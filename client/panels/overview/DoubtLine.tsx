import { Zap } from 'lucide-react'
import { boltWords } from '../../i18n/boltWords'
import { useT } from '../../i18n/LocaleProvider'
import { clusterName } from '../clusterName'
import { NoteLine } from './NoteLine'
import styles from './OverviewPanel.module.css'
import type { Overview } from './readOverview'

type Props = { readonly note: Overview['doubted'][number]; readonly isCurrent: boolean }

/** A note whose placing somebody does not share: where it lies, and how many say so. */
export function DoubtLine({ note, isCurrent }: Props) {
  const t = useT()
  const { home, bolts, hasOwnBolt } = note
  const place = home === null ? t('bolts.alone') : t('bolts.inCluster', { title: clusterName(home, t) })
  return (
    <NoteLine note={note} isCurrent={isCurrent} place={place}>
      <span className={styles.bolts} role="img" aria-label={boltWords(note, t)}>
        <Zap size={16} fill={hasOwnBolt ? 'currentColor' : 'none'} aria-hidden />
        {bolts}
      </span>
    </NoteLine>
  )
}
