import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { LIMITS } from '../../shared/protocol/limits'
import type { BoardView } from '../board/boardView'
import { runEditorKey } from '../board/editorKeys'
import { bindText, type TextBinding } from '../board/textBinding'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import styles from './LineEditor.module.css'

type Props = { readonly id: string; readonly view: BoardView; readonly color: string }

/** The text of a note, open in its row on its own paper; it grows with what is written. */
export function LineEditor({ id, view, color }: Props) {
  const t = useT()
  const field = useRef<HTMLTextAreaElement>(null)
  const binding = useRef<TextBinding>(null)
  const close = () => view.session.setState({ editing: null })

  // At once, within the gesture: a phone opens its keyboard for nothing later.
  useLayoutEffect(() => {
    const area = field.current
    if (area === null) return
    const grow = () => {
      area.style.height = 'auto'
      area.style.height = `${area.scrollHeight}px`
    }
    const onGone = () => view.session.setState({ editing: null })
    const bound = bindText(view, { kind: 'note', id }, area, { now: () => performance.now(), onText: grow, onGone })
    binding.current = bound
    grow()
    const stop = new AbortController()
    const look = () => document.activeElement === area && bound.moved()
    document.addEventListener('selectionchange', look, { signal: stop.signal })
    area.focus({ preventScroll: true })
    const { openedAtStart, opensAt } = view.session.getState()
    const caret = opensAt ?? (openedAtStart === id ? 0 : area.value.length)
    view.session.setState({ openedAtStart: null, opensAt: null })
    area.setSelectionRange(caret, caret)
    bound.moved()
    return () => {
      stop.abort()
      bound.stop()
    }
  }, [id, view])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    binding.current?.moved()
    if (runEditorKey(view, id, event)) event.preventDefault()
  }
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        rows={1}
        className={styles.text}
        style={{ background: `var(--paper-${color})` }}
        aria-label={t('canvas.editor')}
        maxLength={LIMITS.noteText}
        autoCapitalize="sentences"
        data-outline-editor={id}
        onInput={() => binding.current?.typed()}
        onCompositionStart={() => binding.current?.compositionStarted()}
        onCompositionEnd={() => binding.current?.compositionEnded()}
        onKeyDown={onKeyDown}
      />
      <div className={styles.actions}>
        <Button onClick={() => view.commands.createNextNote.run(id, 'below')}>{t('outline.next')}</Button>
        <Button look="primary" onClick={close}>
          {t('outline.done')}
        </Button>
      </div>
    </div>
  )
}
