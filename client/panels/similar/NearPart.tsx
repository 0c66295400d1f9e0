import { useT } from '../../i18n/LocaleProvider'
import type { NearGroup } from '../../workers/askSimilarity'
import { clusterName, clusterPathWords } from '../clusterName'
import { useOpenBoard } from '../openBoard'
import { DoButton } from './DoButton'
import type { Lying, LyingNote } from './readLying'
import { reasonWords } from './reasonWords'
import styles from './SimilarPanel.module.css'

type Props = { readonly note: LyingNote; readonly groups: readonly NearGroup[]; readonly lying: Lying }

/** The clusters that a lone note is near to, or that there is none: it may stay alone. */
export function NearPart({ note, groups, lying: { book } }: Props) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const there = groups.flatMap(({ group, reasons }) => {
    const cluster = book.clusters.get(group)
    return cluster === undefined ? [] : [{ cluster, reasons }]
  })
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('similar.nearTitle')}</h3>
      {there.length === 0 && <p>{t('similar.noneNear')}</p>}
      {there.length > 0 && (
        <ol className={styles.list}>
          {there.map(({ cluster, reasons }) => (
            <li key={cluster.id} className={styles.line}>
              <button type="button" className={styles.leads} onClick={() => commands.showCluster.run(cluster.id)}>
                <span className={styles.island} style={{ background: `var(--paper-${cluster.color})` }} />
                <span className={styles.words}>
                  <span className={styles.text}>{clusterName(cluster, t)}</span>
                  <span className={styles.why}>{reasonWords(reasons, t)}</span>
                  {cluster.parent !== null && (
                    <span className={styles.quiet}>{clusterPathWords(book, cluster.parent, t)}</span>
                  )}
                </span>
              </button>
              <DoButton
                ids={[note.id]}
                command={commands.sendTo}
                args={[cluster.id]}
                label={t('similar.sendThere')}
                name={t('similar.sendNamed', { title: clusterName(cluster, t) })}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
