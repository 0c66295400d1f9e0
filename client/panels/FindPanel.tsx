import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { IconButton } from '../ui/IconButton'
import { readClusterBook } from './clusterBook'
import { clusterName } from './clusterName'
import { FindHits } from './FindHits'
import styles from './FindPanel.module.css'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'
import { sheetName } from './sheetName'
import { useBoardFinder } from './useBoardFinder'
import { useBoardReading } from './useBoardReading'
import { useMarked } from './useMarked'
import { usePeeked } from './usePeeked'

/**
 * Finds post-its, cards and titles by their words, beside the board that shows them; goes from one to the next, into folded
 * clusters too.
 */
export function FindPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { commands, session } = view
  const { announcer } = useServices()
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const hits = useBoardFinder(view, query)
  const book = useBoardReading(view, readBook)
  useMarked(session, hits)
  usePeeked(session, book, current)
  const at = current === null ? -1 : hits.indexOf(current)
  useFindField(field)

  const show = (id: string | undefined) => {
    if (id === undefined) return
    setCurrent(id)
    const cluster = book.clusters.get(id)
    if (cluster === undefined) commands.showNote.run(id)
    else commands.showCluster.run(id)
    const text = cluster === undefined ? sheetName(view, id, t) : clusterName(cluster, t)
    announcer.say(t('find.said', { at: hits.indexOf(id) + 1, count: hits.length, text }))
  }
  const step = (by: 1 | -1) => {
    const start = at === -1 && by === -1 ? 0 : at
    show(hits[(start + by + hits.length) % hits.length])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isInField = event.target === field.current
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (isInField && event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (isInField && event.key === 'ArrowDown') step(1)
    else if (isInField && event.key === 'ArrowUp') step(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.panel} aria-label={t('find.open')} onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <input
          ref={field}
          type="search"
          className={styles.field}
          aria-label={t('find.open')}
          placeholder={t('find.hint')}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="next"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setCurrent(null)
          }}
        />
        <IconButton label={t('ui.close')} onClick={onClose}>
          <X size={20} aria-hidden />
        </IconButton>
      </div>
      {query.trim() !== '' && (
        <div className={styles.row}>
          <p role="status" className={styles.count}>
            {hits.length === 0 && t('find.none')}
            {hits.length > 0 && at === -1 && t('find.count', { count: hits.length })}
            {at >= 0 && t('find.at', { at: at + 1, count: hits.length })}
          </p>
          <IconButton label={t('find.previous')} disabled={hits.length === 0} onClick={() => step(-1)}>
            <ChevronUp size={20} aria-hidden />
          </IconButton>
          <IconButton label={t('find.next')} disabled={hits.length === 0} onClick={() => step(1)}>
            <ChevronDown size={20} aria-hidden />
          </IconButton>
        </div>
      )}
      <FindHits hits={hits} current={current} book={book} onShow={show} />
    </search>
  )
}

function readBook({ projection }: BoardView) {
  return readClusterBook(projection)
}

/** Focused at first and by each Ctrl+F; the focus goes back when the window closes. */
function useFindField(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const before = document.activeElement
    const stop = new AbortController()
    const focusField = () => {
      field.current?.focus({ preventScroll: true })
      field.current?.select()
    }
    focusField()
    window.addEventListener(
      'keydown',
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return
        event.preventDefault()
        focusField()
      },
      { signal: stop.signal, capture: true },
    )
    return () => {
      stop.abort()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [field])
}
