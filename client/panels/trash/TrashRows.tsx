import { useVirtualizer } from '@tanstack/react-virtual'
import { Undo2 } from 'lucide-react'
import { useRef } from 'react'
import { countWords } from '../../i18n/countWords'
import { formatAgo } from '../../i18n/format'
import { useLocale } from '../../i18n/LocaleProvider'
import { SheetMark } from '../../outline/SheetMark'
import { Button } from '../../ui/Button'
import { paperClass } from '../paperClass'
import { useMay } from '../useMay'
import styles from './TrashRows.module.css'
import type { Deleted } from './trashList'
import { useDeleterWords } from './useDeleterWords'

/** About a row's height, until it is measured. CSS pixels. */
const ROW = 84
/** Enough of a text to tell it from others, also to a screen reader. */
const LABEL = 80

type Props = {
  readonly deleted: readonly Deleted[]
  readonly marked: ReadonlySet<string>
  readonly onMark: (id: string) => void
  readonly onRestore: (id: string) => void
}

/** Any number of deleted notes, cards and clusters: only the rows in sight are there. */
export function TrashRows({ deleted, ...rest }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const whoWords = useDeleterWords()
  const rows = useVirtualizer({
    count: deleted.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    getItemKey: (index) => deleted[index]?.id ?? index,
    overscan: 6,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who only watches has nothing else here to scroll with
    <div ref={frame} className={styles.frame} tabIndex={0}>
      <ul className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const one = deleted[index]
          if (one === undefined) return null
          return (
            <li
              key={key}
              ref={rows.measureElement}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              data-index={index}
              data-deleted={one.id}
              aria-setsize={deleted.length}
              aria-posinset={index + 1}
            >
              <TrashRow one={one} who={whoWords(one.deletedBy)} {...rest} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

type RowProps = Omit<Props, 'deleted'> & { readonly one: Deleted; readonly who: string }

function TrashRow({ one, who, marked, onMark, onRestore }: RowProps) {
  const { t, locale } = useLocale()
  const mayWrite = useMay('write')
  const shown = one.text.trim() || t(one.kind === 'card' ? 'listing.untitled' : 'outline.untitledCluster')
  const text = shown.slice(0, LABEL)
  return (
    <>
      {mayWrite && (
        <label className={styles.mark}>
          <input
            type="checkbox"
            checked={marked.has(one.id)}
            onChange={() => onMark(one.id)}
            aria-label={t('trash.mark', { text })}
          />
        </label>
      )}
      {one.kind === 'card' ? (
        <SheetMark color={one.color} />
      ) : (
        <span className={paperClass(one.color, styles.paper)} aria-hidden />
      )}
      <div className={styles.words}>
        <p className={styles.text} dir="auto">
          {shown}
        </p>
        <What one={one} />
        <p className={styles.meta}>{t('trash.when', { who, ago: formatAgo(locale, one.deletedAt, Date.now()) })}</p>
      </div>
      {mayWrite && (
        <Button onClick={() => onRestore(one.id)} aria-label={t('trash.restoreNamed', { text })}>
          <Undo2 size={18} aria-hidden />
          <span className={styles.wide}>{t('trash.restoreOne')}</span>
        </Button>
      )}
    </>
  )
}

/** What it is, of what is no note. */
function What({ one: { kind, cardKind, held } }: { readonly one: Deleted }) {
  const { t, locale } = useLocale()
  if (kind === 'note') return null
  if (kind === 'card') return <p className={styles.meta}>{cardKind ?? t('cards.unknown')}</p>
  const words =
    held.cards === 0
      ? t('trash.cluster', { count: held.notes })
      : t('trash.clusterOf', { held: countWords(held, { t, locale }) })
  return <p className={styles.meta}>{words}</p>
}
