import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import { layoutNoteText } from '../../shared/drawing/noteText'
import { LIMITS } from '../../shared/protocol/limits'
import type { BoardView } from '../board/boardView'
import { runEditorKey } from '../board/editorKeys'
import { bindNoteText, type NoteTextBinding } from '../board/noteTextBinding'
import { useT } from '../i18n/LocaleProvider'
import { openOnCanvas } from '../session/session'
import type { BoardRenderer } from './boardRenderer'
import { bringNoteIntoView } from './bringNoteIntoView'
import styles from './NoteEditor.module.css'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** The text of the note that is open, over the canvas, with the lines and the size that the canvas draws. */
export function NoteEditor({ view, renderer }: Props) {
  const editing = useStore(view.session, openOnCanvas)
  if (editing === null || !view.canWrite) return null
  return <OpenText key={editing} id={editing} view={view} renderer={renderer} />
}

/** The field is laid out larger than the note and scaled down: iOS zooms the page for letters below 16 px. */
const ENLARGED = 2

function OpenText({ id, view, renderer }: Props & { readonly id: string }) {
  const t = useT()
  const field = useRef<HTMLTextAreaElement>(null)
  const binding = useRef<NoteTextBinding>(null)

  // At once, within the gesture: a phone opens its keyboard for nothing later.
  useLayoutEffect(() => {
    const area = field.current
    if (area === null) return
    const close = () => view.session.setState({ editing: null })
    const fitText = (text: string) => {
      const { fontSize, isCut } = layoutNoteText(text, renderer.measurer)
      area.style.fontSize = `${fontSize * ENLARGED}px`
      area.style.overflowY = isCut ? 'auto' : 'hidden'
    }
    const bound = bindNoteText(view, id, area, { now: () => performance.now(), onText: fitText, onGone: close })
    binding.current = bound
    fitText(area.value)
    const unfollow = renderer.onFrame(() => placeOver(area, id, view, renderer))
    const unshow = bringNoteIntoView(view, id, renderer)
    view.presence.setEditing(id)
    placeOver(area, id, view, renderer)
    const restoreFocus = takeFocus(area)
    return () => {
      bound.stop()
      unfollow()
      unshow()
      view.presence.setEditing(null)
      restoreFocus()
    }
  }, [id, view, renderer])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (runEditorKey(view, id, event)) event.preventDefault()
  }
  return (
    <textarea
      ref={field}
      className={styles.text}
      style={{
        width: NOTE_METRICS.text.width * ENLARGED,
        height: NOTE_METRICS.text.height * ENLARGED,
        fontFamily: renderer.measurer.fontFamily,
        lineHeight: NOTE_METRICS.lineHeight,
      }}
      aria-label={t('canvas.editor')}
      maxLength={LIMITS.noteText}
      autoCapitalize="sentences"
      data-note-editor={id}
      onInput={() => binding.current?.typed()}
      onCompositionStart={() => binding.current?.compositionStarted()}
      onCompositionEnd={() => binding.current?.compositionEnded()}
      onKeyDown={onKeyDown}
    />
  )
}

function placeOver(area: HTMLTextAreaElement, id: string, view: BoardView, renderer: BoardRenderer): void {
  const corner = renderer.shownPosition(id)
  if (corner === null) return
  const { x, y } = NOTE_METRICS.text
  const at = view.camera.pageToScreen({ x: corner.x + x, y: corner.y + y })
  area.style.transform = `translate(${at.x}px, ${at.y}px) scale(${view.camera.state.zoom / ENLARGED})`
}

/** Focuses the field with the caret at its end; gives what puts the focus back where it was. */
function takeFocus(area: HTMLTextAreaElement): () => void {
  const before = document.activeElement
  area.focus({ preventScroll: true })
  area.setSelectionRange(area.value.length, area.value.length)
  return () => {
    if (before instanceof HTMLElement && before !== document.body && before.isConnected) {
      before.focus({ preventScroll: true })
    }
  }
}
