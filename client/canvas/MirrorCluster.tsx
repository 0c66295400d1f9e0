import { countParts } from '../i18n/countWords'
import { useT } from '../i18n/LocaleProvider'
import type { MirrorHandlers } from './MirrorNote'
import { mirrorLabel } from './mirrorLabel'
import type { MirrorClusterRow } from './mirrorRows'
import styles from './NotesMirror.module.css'
import { spaceSelects } from './spaceSelects'

type Props = MirrorHandlers & {
  readonly row: MirrorClusterRow
  readonly isTabStop: boolean
  /** By the space bar. */
  readonly onSelect: () => void
}

/** A cluster where its title card lies, or its pile. */
export function MirrorCluster({ row, isTabStop, onFocus, onBlur, onOpen, onSelect }: Props) {
  const t = useT()
  const { id, x, y, width, height, text, number, noteCount, cardCount, isFolded } = row
  const title = text.trim() || t('outline.untitledCluster')
  const held = countParts({ cards: cardCount, notes: noteCount }, t).join(', ')
  const label = mirrorLabel(row, t('canvas.cluster', { title, number, held }), t)
  const onSpace = spaceSelects(onSelect)
  return (
    <li
      className={styles.note}
      style={{ width, height, left: x, top: y }}
      data-cluster-id={id}
      data-x={x}
      data-y={y}
      data-title={text}
      data-number={number}
      data-count={noteCount}
      data-cards={cardCount || undefined}
      data-color={row.color}
      data-folded={isFolded || undefined}
      data-held-by={row.heldBy ?? undefined}
      data-written-by={row.writtenBy ?? undefined}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={row.isSelected}
        aria-expanded={!isFolded}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onOpen}
        onKeyDown={onSpace}
        onKeyUp={onSpace}
      >
        {label}
      </button>
    </li>
  )
}
