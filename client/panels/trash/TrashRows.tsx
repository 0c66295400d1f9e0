import { useVirtualizer } from '@tanstack/react-virtual'
import { Spline, Undo2 } from 'lucide-react'
import { useRef } from 'react'
import { countWords } from '../../i18n/countWords'
import { formatAgo } from '../../i18n/format'
import { useLocale } from '../../i18n/LocaleProvider'
import { SheetMark } from '../../outline/SheetMark'
import { Button } from '../../ui/Button'
import { paperClass } from '../paperClass'
import { useMay } from '../useMay'
import type { DeletedRelation, Hindrance } from './deletedRelations'
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
  const isHindered = one.relation !== undefined && one.relation.hindrance !== null
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
      <Mark one={one} />
      <div className={styles.words}>
        <p className={styles.text} dir="auto">
          {shown}
        </p>
        <What one={one} />
        <p className={styles.meta}>{t('trash.when', { who, ago: formatAgo(locale, one.deletedAt, Date.now()) })}</p>
      </div>
      {mayWrite && (
        <Button disabled={isHindered} onClick={() => onRestore(one.id)} aria-label={t('trash.restoreNamed', { text })}>
          <Undo2 size={18} aria-hidden />
          <span className={styles.wide}>{t('trash.restoreOne')}</span>
        </Button>
      )}
    </>
  )
}

function Mark({ one: { kind, color } }: { readonly one: Deleted }) {
  if (kind === 'card') return <SheetMark color={color} />
  if (kind === 'relation') return <Spline size={20} className={styles.line} aria-hidden />
  return <span className={paperClass(color, styles.paper)} aria-hidden />
}

/** What it is, of what is no note. */
function What({ one }: { readonly one: Deleted }) {
  const { t, locale } = useLocale()
  const { kind, cardKind, held, relation } = one
  if (kind === 'note') return null
  if (relation !== undefined) return <WhatRelation relation={relation} />
  if (kind === 'card') return <p className={styles.meta}>{cardKind ?? t('cards.unknown')}</p>
  const words =
    held.cards === 0
      ? t('trash.cluster', { count: held.notes })
      : t('trash.clusterOf', { held: countWords(held, { t, locale }) })
  return <p className={styles.meta}>{words}</p>
}

/** What it says, and what it waits for. */
function WhatRelation({ relation: { sign, note, hindrance } }: { readonly relation: DeletedRelation }) {
  const { t, locale } = useLocale()
  const said = [t('trash.relation', { sign: t(`relating.sign.${sign}`) }), note].filter((part) => part !== '')
  return (
    <>
      <p className={styles.meta}>{said.join(' · ')}</p>
      {hindrance !== null && <p className={styles.meta}>{hindranceWords(hindrance, { t, locale })}</p>}
    </>
  )
}

function hindranceWords(hindrance: Hindrance, { t, locale }: Pick<ReturnType<typeof useLocale>, 't' | 'locale'>) {
  if (hindrance === 'twice') return t('trash.relationTwice')
  const called = hindrance.lacks.map((name) =>
    name === '' ? t('listing.untitled') : t('outline.quoted', { title: name.slice(0, LABEL) }),
  )
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(called)
  return t(called.length > 1 ? 'trash.relationLacksBoth' : 'trash.relationLacks', { names })
}
