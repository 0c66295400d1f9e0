import { looksEmpty } from '../../shared/drawing/shownText'
import { NOTE_SIZE } from '../../shared/model/note'
import { boltWords } from '../i18n/boltWords'
import { useT } from '../i18n/LocaleProvider'
import { mirrorLabel } from './mirrorLabel'
import type { MirrorNoteRow } from './mirrorRows'
import styles from './NotesMirror.module.css'

/** What a copy in the mirror tells of the keyboard. */
export type MirrorHandlers = {
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onOpen: () => void
}

type Props = MirrorHandlers & { readonly row: MirrorNoteRow; readonly isTabStop: boolean }

/** A note where the canvas draws it. */
export function MirrorNote({ row, isTabStop, onFocus, onBlur, onOpen }: Props) {
  return (
    <li
      className={styles.note}
      style={{ width: NOTE_SIZE, height: NOTE_SIZE, left: row.x, top: row.y }}
      data-note-id={row.id}
      data-x={row.x}
      data-y={row.y}
      data-color={row.color}
      data-tags={row.tags}
      data-bolts={row.bolts}
      data-held-by={row.heldBy ?? undefined}
      data-written-by={row.writtenBy ?? undefined}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={row.isSelected}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onOpen}
      >
        <MirrorLabel row={row} />
      </button>
    </li>
  )
}

function MirrorLabel({ row }: { readonly row: MirrorNoteRow }) {
  const t = useT()
  const readable = (text: string) => (looksEmpty(text) ? t('canvas.emptyNote') : text.trim())
  const own = readable(row.text)
  const text = row.buildsOn === null ? own : t('notes.buildsOn', { text: own, origin: readable(row.buildsOn) })
  return mirrorLabel(row, row.bolts === 0 ? text : t('bolts.marked', { text, bolts: boltWords(row, t) }), t)
}
