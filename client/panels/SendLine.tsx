import { CirclePlus, Pointer, Undo2 } from 'lucide-react'
import { countParts } from '../i18n/countWords'
import { useT } from '../i18n/LocaleProvider'
import type { ClusterBook } from './clusterBook'
import { clusterPathWords } from './clusterName'
import styles from './SendDialog.module.css'
import type { NamedTarget } from './sendTargets'

type Props = { readonly target: NamedTarget; readonly book: ClusterBook }

/** A place to send to: what it is called, what lies there, and why it cannot be chosen. */
export function SendLine({ target, book }: Props) {
  const t = useT()
  const { name, why } = target
  const details = useDetails(target, book)
  return (
    <span className={styles.line}>
      <Mark {...target} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {details.length > 0 && <span className={styles.details}>{details.join(' · ')}</span>}
      </span>
      {why !== null && <span className={styles.why}>{t(`send.why.${why}`)}</span>}
    </span>
  )
}

function Mark({ id, cluster, zone }: NamedTarget) {
  const icon = { size: 18, 'aria-hidden': true } as const
  if (cluster !== null) {
    return <span className={styles.dot} style={{ background: `var(--paper-${cluster.color})` }} aria-hidden />
  }
  if (zone !== null) {
    return <span className={styles.zone} style={{ background: `var(--paper-${zone.color})` }} aria-hidden />
  }
  return (
    <span className={styles.icon}>
      {id === 'new' && <CirclePlus {...icon} />}
      {id === 'page' && <Undo2 {...icon} />}
      {id === 'tap' && <Pointer {...icon} />}
    </span>
  )
}

function useDetails({ cluster, zone }: NamedTarget, book: ClusterBook): string[] {
  const t = useT()
  if (zone !== null) {
    const { notes, cards, clusters } = zone.held
    return [zone.support, ...(notes + cards + clusters === 0 ? [] : countParts(zone.held, t))]
  }
  if (cluster === null) return []
  const path = clusterPathWords(book, cluster.parent, t)
  return [cluster.number, ...countParts(cluster.total, t), ...(path === '' ? [] : [t('clusters.in', { path })])]
}
