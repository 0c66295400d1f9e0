import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { isWrittenInOutline } from '../session/session'
import { lostWords, standIn } from './lostRow'
import type { NoteHolders } from './noteHolders'
import { OutlineLine } from './OutlineLine'
import styles from './OutlineList.module.css'
import type { OutlineOrder } from './outlineOrder'
import { keyOfThing, keysOf } from './outlineRow'
import { runRowKey } from './rowKeys'
import { useRowActions } from './useRowActions'
import { useRowFocus } from './useRowFocus'
import { useSteadyScroll } from './useSteadyScroll'

type Props = {
  readonly view: BoardView
  readonly order: OutlineOrder
  readonly holders: NoteHolders
  /** Takes the keyboard as it appears. */
  readonly takesFocus: boolean
  /** For screen readers. */
  readonly say: (text: string) => void
}

/** A line of one row of text; longer ones are measured as they come into view. */
const USUAL_HEIGHT = 56

/** The rows of the outline, of which the page holds those in view, the one with the focus and the one that is open. */
export function OutlineList({ view, order, holders, takesFocus, say }: Props) {
  const t = useT()
  const { session, projection } = view
  const rows = useSyncExternalStore(order.onChange, () => order.rows)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const editing = useStore(session, (state) => (isWrittenInOutline(state) ? (state.editing ?? state.titling) : null))
  const selected = useStore(session, ({ selection: [first] }) => first ?? null)
  const keyOf = (id: string) => keyOfThing(projection, id)
  const focus = useRowFocus({
    rows,
    list,
    takesFocus,
    reveal: (index) => virtualizer.scrollToIndex(index),
    first: selected === null ? null : keyOf(selected),
    // What an ungrouped cluster held is selected, wherever it is listed now.
    standIn: (key) => standIn(order, key) ?? (selected === null || !key.startsWith('cluster') ? null : keyOf(selected)),
    onLost(key, now) {
      const words = lostWords({ view, order, t }, key, rows[now])
      if (words !== null) say(words)
    },
  })
  const kept = [focus.stop, editing === null ? -1 : (focus.indexes.get(keyOf(editing)) ?? -1)]
  const getItemKey = useMemo(() => keysOf(rows), [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey,
    overscan: 6,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const inView = new Set(defaultRangeExtractor(range))
      for (const index of kept) if (index >= 0 && index < range.count) inView.add(index)
      return [...inView].sort((a, b) => a - b)
    },
  })
  useSteadyScroll({ virtualizer, rows, indexes: focus.indexes, scroller })
  const options = { view, rows, focus, order }
  const mayChange = useStore(view.rights, ({ any }) => any)
  const actions = useRowActions(options)

  const chosen = editing ?? selected
  const shown = chosen === null ? null : (standIn(order, keyOf(chosen)) ?? keyOf(chosen))
  const shownAt = useRef(-1)
  shownAt.current = focus.indexes.get(shown ?? '') ?? -1
  useLayoutEffect(() => {
    if (shown === null || shownAt.current < 0 || (editing === null && focus.hasFocus())) return
    focus.setActive(shown)
    virtualizer.scrollToIndex(shownAt.current, { align: 'auto' })
  }, [shown, editing, virtualizer, focus.setActive, focus.hasFocus])
  return (
    <div ref={scroller} className={styles.scroller} data-outline-scroller>
      <div
        ref={list}
        role="treegrid"
        className={styles.list}
        aria-label={t('outline.title')}
        aria-multiselectable
        aria-rowcount={rows.length}
        aria-readonly={!mayChange}
        tabIndex={-1}
        onKeyDown={(event) => runRowKey(event, options, actions)}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const isStop = index === focus.stop
            return (
              <OutlineLine
                key={key}
                view={view}
                holders={holders}
                row={row}
                index={index}
                start={start}
                isStop={isStop}
                isOpen={row.id !== '' && row.id === editing}
                measure={virtualizer.measureElement}
                on={actions}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
