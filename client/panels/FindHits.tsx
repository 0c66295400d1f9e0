import { useEffect, useRef } from 'react'
import { useT } from '../i18n/LocaleProvider'
import type { ClusterBook } from './clusterBook'
import { clusterName, clusterPathWords } from './clusterName'
import styles from './FindPanel.module.css'
import { useOpenBoard } from './openBoard'

/** Nobody reads through more; Enter goes to the others too. */
const MOST = 100

type Props = {
  readonly hits: readonly string[]
  readonly current: string | null
  readonly book: ClusterBook
  readonly onShow: (id: string) => void
}

/** What was found, and in which cluster it lies; to be pressed. */
export function FindHits({ hits, current, book, onShow }: Props) {
  const t = useT()
  if (hits.length === 0) return null
  return (
    <ul className={styles.hits} aria-label={t('find.results')}>
      {hits.slice(0, MOST).map((id) => (
        <Hit key={id} id={id} book={book} isCurrent={id === current} onShow={() => onShow(id)} />
      ))}
      {hits.length > MOST && <li className={styles.more}>{t('find.more', { count: hits.length - MOST })}</li>}
    </ul>
  )
}

type HitProps = {
  readonly id: string
  readonly book: ClusterBook
  readonly isCurrent: boolean
  readonly onShow: () => void
}

function Hit({ id, book, isCurrent, onShow }: HitProps) {
  const t = useT()
  const { projection } = useOpenBoard().view
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const cluster = book.clusters.get(id)
  const note = projection.notes.get(id)
  if (note === undefined && cluster === undefined) return null
  const color = cluster?.color ?? note?.color ?? 'grey'
  const text = cluster === undefined ? note?.text.trim() || t('canvas.emptyNote') : clusterName(cluster, t)
  const place = clusterPathWords(book, book.homes.get(id) ?? null, t)
  return (
    <li>
      <button ref={line} type="button" className={styles.hit} aria-current={isCurrent} onClick={onShow}>
        <span
          className={cluster === undefined ? styles.paper : styles.island}
          style={{ background: `var(--paper-${color})` }}
        />
        <span className={styles.words}>
          <span className={styles.text}>{text}</span>
          {place !== '' && <span className={styles.place}>{t('clusters.in', { path: place })}</span>}
        </span>
      </button>
    </li>
  )
}
