import { type RefObject, useEffect } from 'react'
import type { BoardView } from '../../board/boardView'
import { copyNotes, selectedCopy } from '../../board/clipboard/copyNotes'
import { NOTES_TYPE } from '../../board/clipboard/notesFormat'
import { isStandIn } from '../../commands/askToCopy'
import { useT } from '../../i18n/LocaleProvider'
import type { NewToast } from '../../ui/toaster'
import { useOpenBoard } from '../openBoard'
import { isElsewhere } from './isElsewhere'

type Props = {
  readonly say: (toast: NewToast) => void
  /** The part of the page with the board; none for the page's own. */
  readonly within?: RefObject<Element | null>
}

/** Copies and cuts notes as the browser says, whatever the key is. It shows nothing of its own. */
export function CopyAndCut({ say, within }: Props) {
  const t = useT()
  const { view } = useOpenBoard()
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const isHere = () => focusedBoard() === (within?.current ?? null)
    const copy = (event: ClipboardEvent) => {
      const count = isHere() ? putCopy(event, view) : 0
      if (count > 0) say({ text: t('clipboard.copied', { count }), tone: 'good' })
    }
    const cut = (event: ClipboardEvent) => {
      if (!isHere() || !view.commands.cutSelection.isEnabled()) return
      if (putCopy(event, view) > 0) view.commands.deleteWhole.run()
    }
    document.addEventListener('copy', copy, { signal })
    document.addEventListener('cut', cut, { signal })
    return () => stop.abort()
  }, [t, say, view, within])
  return null
}

/** The part of the page with a board of its own that has the focus. */
function focusedBoard(): Element | null {
  return document.activeElement?.closest('[data-own-board]') ?? null
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

function isTextSelected(): boolean {
  return document.getSelection()?.toString().trim() !== ''
}
