import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import { LIMITS } from '../../shared/protocol/limits'
import type { BoardView } from '../board/boardView'
import { runEditorKey } from '../board/editorKeys'
import { bindText, type TextBinding } from '../board/textBinding'
import { isSameAdvice, type WritingAdvice, writingAdvice } from '../board/writingAdvice'
import { useT } from '../i18n/LocaleProvider'
import { openOnCanvas } from '../session/session'
import type { BoardRenderer } from './boardRenderer'
import { bringNoteIntoView } from './bringNoteIntoView'
import { ENLARGED, fitField } from './fitField'
import styles from './NoteEditor.module.css'
import { overNote } from './overNote'
import { WritingHint } from './WritingHint'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** The text of the note that is open, over the canvas, with the lines and the size that the canvas draws. */
export function NoteEditor({ view, renderer }: Props) {
  const editing = useStore(view.session, openOnCanvas)
  const mayWrite = useStore(view.rights, ({ write }) => write)
  if (editing === null || !mayWrite) return null
  return <OpenText key={editing} id={editing} view={view} renderer={renderer} />
}

function OpenText({ id, view, renderer }: Props & { readonly id: string }) {
  const t = useT()
  const { field, binding, advice } = useOpenText(id, view, renderer)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    binding.current?.moved()
    if (runEditorKey(view, id, event)) event.preventDefault()
  }
  return (
    <>
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
        spellCheck
        data-note-editor={id}
        onInput={() => binding.current?.typed()}
        onCompositionStart={() => binding.current?.compositionStarted()}
        onCompositionEnd={() => binding.current?.compositionEnded()}
        onKeyDown={onKeyDown}
        onScroll={(event) => renderer.setOpenScroll(event.currentTarget.scrollTop / ENLARGED)}
      />
      <WritingHint id={id} advice={advice} view={view} renderer={renderer} />
    </>
  )
}

type OpenText = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly binding: RefObject<TextBinding | null>
  readonly advice: WritingAdvice | null
}

/** The field bound to the note, placed over it in each frame, and in view. */
function useOpenText(id: string, view: BoardView, renderer: BoardRenderer): OpenText {
  const field = useRef<HTMLTextAreaElement>(null)
  const binding = useRef<TextBinding>(null)
  const [advice, setAdvice] = useState<WritingAdvice | null>(null)

  // At once, within the gesture: a phone opens its keyboard for nothing later.
  useLayoutEffect(() => {
    const area = field.current
    if (area === null) return
    const close = () => view.session.setState({ editing: null })
    const onText = (text: string) => {
      fitField(area, text, renderer.measurer)
      const next = writingAdvice(text)
      setAdvice((known) => (isSameAdvice(known, next) ? known : next))
    }
    const bound = bindText(view, { kind: 'note', id }, area, { now: () => performance.now(), onText, onGone: close })
    binding.current = bound
    onText(area.value)
    const stop = new AbortController()
    document.addEventListener('selectionchange', () => isFocused(area) && bound.moved(), { signal: stop.signal })
    const unfollow = renderer.onFrame(() => placeOver(area, id, view, renderer))
    const unshow = bringNoteIntoView(view, id, renderer, area)
    placeOver(area, id, view, renderer)
    const { openedAtStart, opensAt } = view.session.getState()
    const startsAt = opensAt ?? (openedAtStart === id ? 0 : area.value.length)
    view.session.setState({ openedAtStart: null, opensAt: null })
    const restoreFocus = takeFocus(area, startsAt)
    bound.moved()
    return () => {
      stop.abort()
      bound.stop()
      unfollow()
      unshow()
      renderer.setOpenScroll(0)
      restoreFocus()
    }
  }, [id, view, renderer])
  return { field, binding, advice }
}

function placeOver(area: HTMLTextAreaElement, id: string, view: BoardView, renderer: BoardRenderer): void {
  const note = overNote(id, view.camera, renderer)
  if (note === null) return
  const { x, y } = NOTE_METRICS.text
  const transform = `${note} translate(${x}px,calc(${y}px + var(--drop))) scale(${1 / ENLARGED})`
  if (area.style.transform !== transform) area.style.transform = transform
}

function isFocused(area: HTMLTextAreaElement): boolean {
  return document.activeElement === area
}

/**
 * Focuses the field with the caret there; gives what puts the focus back where it was. A text that is longer than
 * its note begins where it was read, and scrolls to the caret with the first key.
 */
function takeFocus(area: HTMLTextAreaElement, caret: number): () => void {
  const before = document.activeElement
  area.focus({ preventScroll: true })
  area.setSelectionRange(caret, caret)
  area.scrollTop = 0
  return () => {
    if (before instanceof HTMLElement && before !== document.body && before.isConnected) {
      before.focus({ preventScroll: true })
    }
  }
}
