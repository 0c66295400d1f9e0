import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import type { MirrorHandlers } from './MirrorNote'
import { mirrorLabel } from './mirrorLabel'
import type { MirrorCardRow } from './mirrorRows'
import styles from './NotesMirror.module.css'
import { spaceSelects } from './spaceSelects'

type Props = MirrorHandlers & {
  readonly row: MirrorCardRow
  readonly isTabStop: boolean
  /** By the space bar. */
  readonly onSelect: () => void
}

/** A card where the canvas draws it. */
export function MirrorCard({ row, isTabStop, onFocus, onBlur, onOpen, onSelect }: Props) {
  const t = useT()
  const { id, x, y, width, height } = row
  const onSpace = spaceSelects(onSelect)
  return (
    <li
      className={styles.note}
      style={{ width, height, left: x, top: y }}
      data-card-id={id}
      data-x={x}
      data-y={y}
      data-title={row.text}
      data-color={row.color}
      data-held-by={row.heldBy ?? undefined}
      data-written-by={row.writtenBy ?? undefined}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={row.isSelected}
        aria-haspopup="dialog"
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onOpen}
        onKeyDown={onSpace}
        onKeyUp={onSpace}
      >
        {mirrorLabel(row, cardWords(row, t), t)}
      </button>
    </li>
  )
}

/** "Persona: Samira, hypothesis, 3 of 12 fields filled". */
function cardWords({ kindTitle, text, badge, isFiction, filled, of }: MirrorCardRow, t: Translate): string {
  const kind = kindTitle ?? t('cards.unknown')
  const parts = [
    text === '' ? `${kind}, ${t('listing.untitled')}` : t('listing.named', { kind, title: text }),
    badge,
    isFiction ? t('cards.fiction') : '',
    of === 0 ? '' : t('listing.filled', { filled, count: of }),
  ]
  return parts.filter((part) => part !== '').join(', ')
}
