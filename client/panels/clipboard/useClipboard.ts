import { useCallback, useEffect, useRef } from 'react'
import type { BoardView } from '../../board/boardView'
import { copyNotes, NOTES_TYPE, selectedCopy } from '../../board/clipboard/copyNotes'
import { readTransfer } from '../../board/clipboard/readTransfer'
import { isStandIn } from '../../commands/askToCopy'
import { useT } from '../../i18n/LocaleProvider'
import type { NewToast } from '../../ui/toaster'
import { useOpenBoard } from '../openBoard'
import { useServices } from '../services'
import { isOnBoard, pagePointOf } from './pagePointOf'
import { type TakeTransfer, usePaste } from './usePaste'

const OWN_CLIPBOARD =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), dialog, [role="dialog"]'

/**
 * Copies, cuts and pastes notes as the browser says, whatever the key is; texts and dialogs keep their own. Gives what
 * takes a drop in the same way.
 */
export function useClipboard(onFiles: (files: readonly File[]) => void): TakeTransfer {
  const t = useT()
  const { view } = useOpenBoard()
  const say = useSayOnce()
  const take = usePaste(onFiles, say)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let last: { clientX: number; clientY: number } | null = null
    const follow = (event: PointerEvent) => {
      if (isOnBoard(event.target)) last = { clientX: event.clientX, clientY: event.clientY }
    }
    const copy = (event: ClipboardEvent) => {
      const count = putCopy(event, view)
      if (count > 0) say({ text: t('clipboard.copied', { count }), tone: 'good' })
    }
    const cut = (event: ClipboardEvent) => {
      if (view.commands.cutSelection.isEnabled() && putCopy(event, view) > 0) view.commands.deleteWhole.run()
    }
    const paste = (event: ClipboardEvent) => {
      if (isElsewhere(event) || event.clipboardData === null) return
      event.preventDefault()
      latest.current(readTransfer(event.clipboardData), last === null ? null : pagePointOf(last, view.camera))
    }
    window.addEventListener('pointermove', follow, { signal, passive: true })
    window.addEventListener('pointerdown', follow, { signal, passive: true })
    document.addEventListener('copy', copy, { signal })
    document.addEventListener('cut', cut, { signal })
    document.addEventListener('paste', paste, { signal })
    return () => stop.abort()
  }, [t, say, view])
  return take
}

/** Shows what came of the last thing alone: who copies and pastes ten times is not told ten times. */
function useSayOnce(): (toast: NewToast) => void {
  const { toaster } = useServices()
  const last = useRef(0)
  return useCallback(
    (toast) => {
      last.current = toaster.show({ ...toast, replaces: last.current })
    },
    [toaster],
  )
}

/** How many notes the clipboard holds now, or clusters without notes; 0 where this was not about them. */
function putCopy(event: ClipboardEvent, view: BoardView): number {
  const isAsked = isStandIn(event.target)
  if (event.clipboardData === null || (!isAsked && (isElsewhere(event) || isTextSelected()))) return 0
  const copied = selectedCopy(view)
  const count = copied.notes.length > 0 ? copied.notes.length : copied.clusters.length
  if (count === 0) return 0
  const content = copyNotes(copied)
  event.preventDefault()
  event.clipboardData.setData('text/plain', content.text)
  event.clipboardData.setData('text/html', content.html)
  event.clipboardData.setData(NOTES_TYPE, content.notes)
  return count
}

function isElsewhere({ target }: Event): boolean {
  const focused = document.activeElement
  return [target, focused].some((one) => one instanceof Element && one.closest(OWN_CLIPBOARD) !== null)
}

function isTextSelected(): boolean {
  return document.getSelection()?.toString().trim() !== ''
}
