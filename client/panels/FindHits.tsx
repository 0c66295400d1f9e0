import { PanelTopOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { BoardView } from '../board/boardView'
import { zoneName, zoneNameWords } from '../board/zoneName'
import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import { SheetMark } from '../outline/SheetMark'
import { IconButton } from '../ui/IconButton'
import type { ClusterBook } from './clusterBook'
import { clusterName, clusterPathWords } from './clusterName'
import styles from './FindPanel.module.css'
import { useOpenBoard } from './openBoard'
import { sheetName } from './sheetName'

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
  const { view } = useOpenBoard()
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { notes, cards } = view.projection
  const cluster = book.clusters.get(id)
  if (cluster === undefined && !notes.has(id) && !cards.has(id)) return null
  const text = cluster === undefined ? sheetName(view, id, t) : clusterName(cluster, t)
  const place = whereWords(view, book, id, t)
  return (
    <li className={styles.line}>
      <button ref={line} type="button" className={styles.hit} aria-current={isCurrent} onClick={onShow}>
        <Mark id={id} />
        <span className={styles.words}>
          <span className={styles.text}>{text}</span>
          {place !== '' && <span className={styles.place}>{t('clusters.in', { path: place })}</span>}
        </span>
      </button>
      {cards.has(id) && (
        <IconButton label={t('listing.openNamed', { title: text })} onClick={() => view.commands.openCard.run(id)}>
          <PanelTopOpen size={18} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

function Mark({ id }: { readonly id: string }) {
  const { view } = useOpenBoard()
  const { notes, clusters, cards } = view.projection
  const card = cards.get(id)
  if (card !== undefined) return <SheetMark color={view.kinds.kindOf(card.kind)?.color ?? 'grey'} />
  const color = clusters.get(id)?.color ?? notes.get(id)?.color ?? 'grey'
  return (
    <span
      className={clusters.has(id) ? styles.island : styles.paper}
      style={{ background: `var(--paper-${color})` }}
      aria-hidden
    />
  )
}

/** The clusters that it lies in; in none, the zone. */
function whereWords(view: BoardView, book: ClusterBook, id: string, t: Translate): string {
  const path = clusterPathWords(book, book.homes.get(id) ?? null, t)
  if (path !== '') return path
  const { notes, clusters, cards } = view.projection
  const home = (notes.get(id) ?? cards.get(id) ?? clusters.get(id))?.place.in
  const zone = zoneName(view, home ?? '')
  return zone === null ? '' : zoneNameWords(zone)
}
