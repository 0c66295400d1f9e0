import { useEffect, useRef } from 'react'
import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import type { BoardView } from '../board/boardView'
import type { WritingAdvice } from '../board/writingAdvice'
import { useT } from '../i18n/LocaleProvider'
import type { BoardRenderer } from './boardRenderer'
import styles from './NoteEditor.module.css'
import { overNote } from './overNote'

type Props = {
  readonly id: string
  readonly advice: WritingAdvice | null
  readonly view: BoardView
  readonly renderer: BoardRenderer
}

/** One quiet line under the note that is open. Only what stops the pen is read aloud. */
export function WritingHint({ id, advice, view, renderer }: Props) {
  const t = useT()
  const line = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      renderer.onFrame(() => {
        const note = overNote(id, view.camera, renderer)
        if (line.current === null || note === null) return
        const scale = 1 / view.camera.state.zoom
        line.current.style.transform = `${note} translate(0,${NOTE_METRICS.size}px) scale(${scale})`
      }),
    [id, view, renderer],
  )
  const text =
    advice?.kind === 'left' ? t('writing.left', { count: advice.count }) : advice && t(`writing.${advice.kind}`)
  return (
    <div ref={line} className={styles.hint} role="status">
      {advice !== null && (
        <span aria-hidden={advice.kind === 'full' ? undefined : true} data-advice={advice.kind}>
          {text}
        </span>
      )}
    </div>
  )
}
