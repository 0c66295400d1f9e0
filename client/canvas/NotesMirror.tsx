import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { createThrottle } from '../presence/throttle'
import { setSelection } from '../session/session'
import type { BoardRenderer } from './boardRenderer'
import { MirrorCard } from './MirrorCard'
import { MirrorCluster } from './MirrorCluster'
import { MirrorNote } from './MirrorNote'
import { MirrorRelations } from './MirrorRelations'
import { isSameRow, type MirrorRow, readMirrorRows } from './mirrorRows'
import styles from './NotesMirror.module.css'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** Milliseconds between two looks at the board: in the frames the mirror follows the camera alone. */
const EVERY = 200
/** And while the view moves, when nobody reads what is in it. */
const WHILE_MOVING = 4_000

/**
 * The clusters, cards and notes in view as real elements that lie where the canvas draws them, invisible: for screen readers,
 * the keyboard and tests. It is one stop of the Tab key; inside it Page Down and Page Up go from one to the next, Enter
 * writes a text or a title or opens a card, arrows move, Delete deletes.
 */
export function NotesMirror({ view, renderer }: Props) {
  const t = useT()
  const [rows, setRows] = useState<readonly MirrorRow[]>([])
  const list = useRef<HTMLUListElement>(null)
  const focused = useRef<string | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const tabStop = rows.some((row) => row.id === stop) ? stop : rows[0]?.id
  useEffect(() => {
    const { camera } = view
    const throttle = createThrottle(EVERY, () => {
      const next = readMirrorRows({ scene: renderer.scene, hand: renderer.hand, view }, focused.current)
      setRows((known) => keepSame(known, next))
    })
    let seen = camera.state
    let rest = 0
    let readAt = 0
    const atRest = () => {
      rest = 0
      throttle.call()
    }
    const unfollow = renderer.onFrame(() => {
      const { x, y, zoom } = camera.state
      if (list.current) list.current.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
      if (camera.state === seen) return throttle.call()
      seen = camera.state
      const now = performance.now()
      if (rest === 0) readAt = now
      if (now - readAt > WHILE_MOVING) {
        readAt = now
        throttle.call()
      }
      clearTimeout(rest)
      rest = window.setTimeout(atRest, EVERY)
    })
    return () => {
      unfollow()
      clearTimeout(rest)
      throttle.cancel()
    }
  }, [view, renderer])

  const takeFocus = (id: string) => {
    focused.current = id
    setStop(id)
    setSelection(view.session, [id])
  }
  const loseFocus = () => {
    focused.current = null
  }
  return (
    <>
      <ul ref={list} className={styles.mirror} aria-label={t('canvas.label')} onKeyDown={walk}>
        {rows.map((row) => {
          const select = () => setSelection(view.session, [row.id])
          const shared = { isTabStop: row.id === tabStop, onFocus: () => takeFocus(row.id), onBlur: loseFocus }
          const open = () => view.commands.editNote.run(row.id)
          if (row.kind === 'note') return <MirrorNote key={row.id} row={row} {...shared} onOpen={open} />
          const more = { ...shared, onOpen: open, onSelect: select }
          if (row.kind === 'card') return <MirrorCard key={row.id} row={row} {...more} />
          return <MirrorCluster key={row.id} row={row} {...more} />
        })}
      </ul>
      <MirrorRelations view={view} renderer={renderer} onWalk={walk} />
    </>
  )
}

/** Moves the focus from one to the next. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const notes = [...event.currentTarget.querySelectorAll('button')]
  const at = notes.indexOf(document.activeElement as HTMLButtonElement)
  const to = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: notes.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  notes[to]?.focus({ preventScroll: true })
}

function keepSame(known: readonly MirrorRow[], next: readonly MirrorRow[]): readonly MirrorRow[] {
  const isSame = known.length === next.length && next.every((row, at) => isSameRow(row, known[at] as MirrorRow))
  return isSame ? known : next
}
