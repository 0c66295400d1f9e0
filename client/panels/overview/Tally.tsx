import { useT } from '../../i18n/LocaleProvider'
import styles from './OverviewPanel.module.css'
import type { Overview } from './readOverview'

/** What is gathered, in numbers and as a bar that fills. */
export function Tally({ overview }: { readonly overview: Overview }) {
  const t = useT()
  const { notes, gathered, levels } = overview
  const clusters = levels.reduce((sum, count) => sum + count, 0)
  const levelWords = levels.map((count, at) => t('overview.level', { count, level: at + 1 })).join(' · ')
  const clusterWords = t('overview.clusters', { count: clusters })
  return (
    <section className={styles.tally} role="status">
      <p className={styles.gathered}>{t('overview.gathered', { gathered, count: notes })}</p>
      <div className={styles.bar} aria-hidden>
        <div className={styles.full} style={{ width: `${notes === 0 ? 0 : (100 * gathered) / notes}%` }} />
      </div>
      <p className={styles.hint}>
        {levels.length === 0 && t('overview.none')}
        {levels.length === 1 && clusterWords}
        {levels.length > 1 && t('overview.byLevel', { clusters: clusterWords, levels: levelWords })}
      </p>
    </section>
  )
}
