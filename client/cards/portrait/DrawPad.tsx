import { Eraser, Undo2 } from 'lucide-react'
import { type PointerEvent, useRef, useState } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { portraitIn } from '../../../shared/queries/cardValues'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { Problem } from '../fields/FieldNotes'
import { useField, useOpenCard } from '../openCard'
import styles from './Portrait.module.css'
import { extendStroke, hasRoom, type Stroke, strokePath } from './strokes'

type Props = { readonly field: FieldOf<'image'>; readonly onClose: () => void }

/** A square to draw on, by finger, pen or mouse. Each stroke is on the card, and an undo step, once it is drawn. */
export function DrawPad({ field, onClose }: Props) {
  const t = useT()
  const { view, card } = useOpenCard()
  const portrait = portraitIn(useField(field.name), field.name)
  const strokes: readonly Stroke[] = portrait?.kind === 'drawing' ? portrait.strokes : []
  const [stroke, setStroke] = useState<Stroke | null>(null)
  const pointer = useRef<number | null>(null)
  const isFull = !hasRoom(strokes)
  const set = (next: readonly Stroke[]) =>
    view.commands.setCardField.run(card, field.name, next.length === 0 ? null : { kind: 'drawing', strokes: next })
  const extend = (event: PointerEvent, from: Stroke) => {
    const box = event.currentTarget.getBoundingClientRect()
    const each = event.nativeEvent.getCoalescedEvents?.() ?? []
    const passed = each.length > 0 ? each : [event]
    return passed.reduce(
      (drawn, { clientX, clientY }) =>
        extendStroke(drawn, (clientX - box.left) / box.width, (clientY - box.top) / box.height),
      from,
    )
  }
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointer.current) return
    pointer.current = null
    if (stroke !== null && hasRoom(strokes, stroke.length)) set([...strokes, stroke])
    setStroke(null)
  }
  return (
    <div className={styles.pad}>
      <svg
        viewBox="0 0 1 1"
        className={styles.paper}
        role="img"
        aria-label={t('cards.drawHere')}
        data-draw-pad
        onPointerDown={(event) => {
          if (pointer.current !== null || event.button !== 0 || isFull) return
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          pointer.current = event.pointerId
          setStroke(extend(event, []))
        }}
        onPointerMove={(event) => {
          if (event.pointerId === pointer.current && stroke !== null) setStroke(extend(event, stroke))
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {[...strokes, ...(stroke === null ? [] : [stroke])].map((drawn, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stroke is known by its place alone
          <path key={at} d={strokePath(drawn)} />
        ))}
      </svg>
      <Problem>{isFull ? t('cards.drawingFull') : null}</Problem>
      <div className={styles.actions}>
        <Button disabled={strokes.length === 0} onClick={() => set(strokes.slice(0, -1))}>
          <Undo2 size={18} aria-hidden />
          {t('cards.undoStroke')}
        </Button>
        <Button disabled={strokes.length === 0} onClick={() => set([])}>
          <Eraser size={18} aria-hidden />
          {t('cards.clearDrawing')}
        </Button>
        <Button look="primary" onClick={onClose}>
          {t('cards.done')}
        </Button>
      </div>
    </div>
  )
}
