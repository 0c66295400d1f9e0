import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ListedRow } from './listedRows'
import { rowKey } from './outlineRow'

type Options = {
  readonly rows: readonly ListedRow[]
  readonly list: RefObject<HTMLElement | null>
  /** A row that must be walked to may lie outside of what is rendered. */
  readonly reveal: (index: number) => void
  /** The row that had the focus is gone; now it is on this one, or the list is empty (-1). */
  readonly onLost: (key: string, now: number) => void
  /** The row that is listed in the place of one that is not, as a folded cluster's is of what it holds. */
  readonly standIn: (key: string) => string | null
  /** Where Tab leads as long as nothing had the focus. */
  readonly first: string | null
  /** The keyboard comes here as the list appears. */
  readonly takesFocus: boolean
}

/** The one row that is a stop of the Tab key, and the keyboard's place: both outlive whatever others do to the rows. */
export function useRowFocus({ rows, list, reveal, onLost, standIn, first, takesFocus }: Options) {
  const [active, setActive] = useState<string | null>(null)
  const hasFocus = useRef(false)
  const wanted = useRef(takesFocus)
  const lastAt = useRef(0)
  const indexes = useMemo(() => new Map(rows.map((row, at) => [rowKey(row), at])), [rows])
  const known = active === null ? undefined : indexes.get(active)
  const at =
    known ??
    (active === null ? (indexes.get(first ?? '') ?? 0) : (indexes.get(standIn(active) ?? '') ?? lastAt.current))
  const stop = rows.length === 0 ? -1 : Math.min(at, rows.length - 1)

  useLayoutEffect(() => {
    if (active !== null && known === undefined) {
      const row = rows[stop]
      setActive(row === undefined ? null : rowKey(row))
      if (hasFocus.current) {
        wanted.current = row !== undefined
        if (row !== undefined) reveal(stop)
        onLost(active, stop)
      }
      return
    }
    lastAt.current = stop
    const focused = document.activeElement
    const isLost = hasFocus.current && (focused === null || focused === document.body)
    if (focused instanceof HTMLTextAreaElement) wanted.current = false
    if (!wanted.current && !isLost) return
    const row = list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
    if (row === null || row === undefined) return
    wanted.current = false
    row.focus({ preventScroll: true })
  })
  const goTo = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    wanted.current = true
    setActive(rowKey(row))
    lastAt.current = index
    reveal(index)
    if (rowKey(row) === active) list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
  }
  const isFocused = useCallback(() => hasFocus.current, [])
  return {
    stop,
    indexes,
    goTo,
    /** Without moving the focus. */
    setActive,
    /** True while the keyboard is in the list. */
    hasFocus: isFocused,
    onFocus: () => {
      hasFocus.current = true
    },
    onBlur: (event: FocusEvent) => {
      const to = event.relatedTarget
      hasFocus.current = to instanceof Node ? event.currentTarget.contains(to) : !document.hasFocus()
    },
  }
}
