import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { looksEmpty } from '../../shared/drawing/shownText'
import { NOTE_SIZE } from '../../shared/model/note'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { createThrottle } from '../presence/throttle'
import { setSelection } from '../session/session'
import type { BoardRenderer } from './boardRenderer'
import { isSameRow, type MirrorRow, readMirrorRows } from './mirrorRows'
import styles from './NotesMirror.module.css'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** Milliseconds between two looks at the board: in the frames the mirror follows the camera alone. */
const EVERY = 200

/**
 * The notes in view as real elements that lie where the canvas draws them, invisible: for screen readers, the keyboard
 * and tests. It is one stop of the Tab key; inside it Page Down and Page Up go from note to note, Enter writes, arrows
 * move, Delete deletes.
 */
export function NotesMirror({ view, renderer }: Props) {
  const t = useT()
  const [rows, setRows] = useState<readonly MirrorRow[]>([])
  const list = useRef<HTMLUListElement>(null)
  const focused = useRef<string | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const tabStop = rows.some((row) => row.id === stop) ? stop : rows[0]?.id
  useEffect(() => {
    const { camera, session } = view
    const throttle = createThrottle(EVERY, () => {
      const source = { scene: renderer.scene, hand: renderer.hand, camera, session }
      const next = readMirrorRows(source, focused.current)
      setRows((known) => keepSame(known, next))
    })
    const unfollow = renderer.onFrame(() => {
      const { x, y, zoom } = camera.state
      if (list.current) list.current.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
      throttle.call()
    })
    return () => {
      unfollow()
      throttle.cancel()
    }
  }, [view, renderer])

  return (
    <ul ref={list} className={styles.mirror} aria-label={t('canvas.label')} onKeyDown={walk}>
      {rows.map((row) => (
        <MirrorNote
          key={row.id}
          row={row}
          isTabStop={row.id === tabStop}
          onFocus={() => {
            focused.current = row.id
            setStop(row.id)
            setSelection(view.session, [row.id])
          }}
          onBlur={() => {
            focused.current = null
          }}
          onOpen={() => view.commands.editNote.run(row.id)}
        />
      ))}
    </ul>
  )
}

/** Moves the focus from note to note. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const notes = [...event.currentTarget.querySelectorAll('button')]
  const at = notes.indexOf(document.activeElement as HTMLButtonElement)
  const to = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: notes.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  notes[to]?.focus({ preventScroll: true })
}

type NoteProps = {
  readonly row: MirrorRow
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onOpen: () => void
}

function MirrorNote({ row, isTabStop, onFocus, onBlur, onOpen }: NoteProps) {
  return (
    <li
      className={styles.note}
      style={{ width: NOTE_SIZE, height: NOTE_SIZE, transform: `translate(${row.x}px, ${row.y}px)` }}
      data-note-id={row.id}
      data-x={row.x}
      data-y={row.y}
      data-color={row.color}
      data-tags={row.tags}
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

function MirrorLabel({ row }: { readonly row: MirrorRow }) {
  const t = useT()
  const readable = (text: string) => (looksEmpty(text) ? t('canvas.emptyNote') : text.trim())
  const own = readable(row.text)
  const text = row.buildsOn === null ? own : t('notes.buildsOn', { text: own, origin: readable(row.buildsOn) })
  if (row.heldBy !== null) return t('canvas.heldBy', { text, name: row.heldBy || t('person.nameless') })
  if (row.writtenBy !== null) return t('canvas.writtenBy', { text, name: row.writtenBy || t('person.nameless') })
  return text
}

function keepSame(known: readonly MirrorRow[], next: readonly MirrorRow[]): readonly MirrorRow[] {
  const isSame = known.length === next.length && next.every((row, at) => isSameRow(row, known[at] as MirrorRow))
  return isSame ? known : next
}
