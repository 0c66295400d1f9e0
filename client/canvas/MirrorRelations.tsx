import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { boxesOverlap, centerOf } from '../../shared/geometry/box'
import type { Relation } from '../../shared/model/relation'
import type { BoardView } from '../board/boardView'
import { relationWords } from '../commands/relationWords'
import { useT } from '../i18n/LocaleProvider'
import { createThrottle } from '../presence/throttle'
import type { BoardRenderer } from './boardRenderer'
import styles from './NotesMirror.module.css'

type Props = {
  readonly view: BoardView
  readonly renderer: BoardRenderer
  readonly onWalk: (event: KeyboardEvent<HTMLUListElement>) => void
}

type Row = { readonly relation: Relation; readonly x: number; readonly y: number; readonly words: string }

/** Milliseconds between two looks at the board. */
const EVERY = 200
/** More than these would be a page of its own; the list view is for that. */
const MOST = 100

/** The relations in view as sentences, where their lines are: after the things, one stop of the Tab key. Enter opens what can be done with one. */
export function MirrorRelations({ view, renderer, onWalk }: Props) {
  const t = useT()
  const list = useRef<HTMLUListElement>(null)
  const [rows, setRows] = useState<readonly Row[]>([])
  const [stop, setStop] = useState<string | null>(null)
  useEffect(() => {
    const throttle = createThrottle(EVERY, () => {
      const next = readRows(view, renderer).map((row) => {
        const says = relationWords(view, row.relation, t)
        const { note } = row.relation
        return { ...row, words: note.trim() === '' ? says : t('relating.withWord', { relation: says, word: note }) }
      })
      setRows((known) => (isSame(known, next) ? known : next))
    })
    const unfollow = renderer.onFrame(() => {
      place(list.current, view.camera)
      throttle.call()
    })
    return () => {
      unfollow()
      throttle.cancel()
    }
  }, [view, renderer, t])
  const isThere = rows.length > 0
  // No frame need follow the first of them.
  useLayoutEffect(() => (isThere ? place(list.current, view.camera) : undefined), [isThere, view])
  if (!isThere) return null
  const tabStop = rows.some(({ relation }) => relation.id === stop) ? stop : rows[0]?.relation.id
  return (
    <ul ref={list} className={styles.mirror} aria-label={t('relations.title')} onKeyDown={onWalk}>
      {rows.map(({ relation: { id, sign, from, to, note }, x, y, words }) => (
        <li
          key={id}
          className={styles.note}
          style={{ width: 1, height: 1, left: x, top: y }}
          data-relation-id={id}
          data-sign={sign}
          data-from={from}
          data-to={to}
          data-word={note || undefined}
        >
          <button
            type="button"
            tabIndex={id === tabStop ? 0 : -1}
            onFocus={() => {
              setStop(id)
              view.commands.selectRelation.run(id)
            }}
            onClick={() => view.commands.openMenu.run(view.camera.pageToScreen({ x, y }))}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  )
}

function place(list: HTMLUListElement | null, { state: { x, y, zoom } }: BoardView['camera']): void {
  if (list !== null) list.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
}

function readRows({ relations, camera }: BoardView, { relations: painter }: BoardRenderer): Omit<Row, 'words'>[] {
  if (painter === null) return []
  const seen = camera.visibleBox()
  const rows: Omit<Row, 'words'>[] = []
  for (const relation of relations.standing.values()) {
    const box = painter.boxOf(relation.id)
    if (box === null || !boxesOverlap(box, seen)) continue
    rows.push({ relation, ...(painter.labelAt(relation.id) ?? centerOf(box)) })
    if (rows.length === MOST) break
  }
  return rows
}

function isSame(known: readonly Row[], next: readonly Row[]): boolean {
  return (
    known.length === next.length &&
    next.every((row, at) => {
      const before = known[at]
      return row.relation === before?.relation && row.words === before.words && row.x === before.x && row.y === before.y
    })
  )
}
