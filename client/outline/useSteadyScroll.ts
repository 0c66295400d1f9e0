import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ListedRow } from './listedRows'
import { rowKey } from './outlineRow'

type Options = {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  readonly rows: readonly ListedRow[]
  readonly indexes: ReadonlyMap<string, number>
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** What one reads stays where it is while others add and remove rows above it. At the very top, what is new shows. */
export function useSteadyScroll({ virtualizer, rows, indexes, scroller }: Options): void {
  const anchor = useRef<{ readonly key: string; readonly offset: number } | null>(null)
  const known = useRef(rows)
  useLayoutEffect(() => {
    const { current: element } = scroller
    if (element === null) return
    const { current: held } = anchor
    if (known.current !== rows && held !== null && element.scrollTop > 0) {
      const start = virtualizer.measurementsCache[indexes.get(held.key) ?? -1]?.start
      if (start !== undefined && start - element.scrollTop !== held.offset) element.scrollTop = start - held.offset
    }
    known.current = rows
    const { scrollTop } = element
    const first = virtualizer.getVirtualItems().find(({ end }) => end > scrollTop)
    const row = first === undefined ? undefined : rows[first.index]
    anchor.current =
      first === undefined || row === undefined ? null : { key: rowKey(row), offset: first.start - scrollTop }
  })
}
