import { PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import type { BookCluster } from '../clusterBook'
import { clusterName } from '../clusterName'
import { useOpenBoard } from '../openBoard'
import styles from './OverviewPanel.module.css'

type Props = {
  readonly cluster: BookCluster
  readonly isCurrent: boolean
  readonly isStrong?: boolean
  /** What there is to say of it. */
  readonly children: ReactNode
}

/** A cluster of the overview: a press shows it on the board; one without a title can be given one. */
export function ClusterLine({ cluster, isCurrent, isStrong = false, children }: Props) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const name = clusterName(cluster, t)
  const write = () => {
    commands.showCluster.run(cluster.id)
    commands.openTitle.run(cluster.id)
  }
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.leads}
        aria-current={isCurrent}
        onClick={() => commands.showCluster.run(cluster.id)}
      >
        <span className={styles.island} style={{ background: `var(--paper-${cluster.color})` }} />
        <span className={styles.words}>
          <span className={styles.text}>{name}</span>
          <span className={classes(styles.place, isStrong && styles.strong)}>
            {cluster.number} · {children}
          </span>
        </span>
      </button>
      {cluster.title === '' && commands.openTitle.isEnabled(cluster.id) && (
        <IconButton label={t('overview.writeTitle', { name })} hint={t(commands.openTitle.labelKey)} onClick={write}>
          <PenLine size={18} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}
