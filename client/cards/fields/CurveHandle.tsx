import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import { type CurvePoint, valueAt } from '../curvePoints'
import { useOpenCard } from '../openCard'
import styles from './Curve.module.css'
import { runUndoKey } from './WrittenText'

type Props = {
  readonly field: FieldOf<'curve'>
  readonly point: CurvePoint
  /** "" for a step that nobody has named. */
  readonly name: string
  readonly at: number
  readonly plane: RefObject<HTMLElement | null>
  readonly isHeld: boolean
  /** While it is dragged, where it is; null when that is over. */
  readonly onHold: (value: number | null) => void
  /** A drag is one undo step; so are the presses of keys that follow one another. */
  readonly onSet: (value: number, by: 'drag' | 'key') => void
  /** To the point before or after. */
  readonly onWalk: (by: number) => void
}

/** A point of a curve in a hand: up and down by a finger, a mouse, or the arrow keys. */
export function CurveHandle({ field, point, name, at, plane, isHeld, onHold, onSet, onWalk }: Props) {
  const t = useT()
  const words = useValueWords(field)
  const { commands } = useOpenCard().view
  const drag = useRef({ from: point.value, value: point.value })
  const under = (event: PointerEvent) => {
    const box = plane.current?.getBoundingClientRect()
    return box === undefined ? point.value : valueAt((event.clientY - box.top) / box.height, field)
  }
  const hold = (event: PointerEvent) => {
    drag.current.value = under(event)
    onHold(drag.current.value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = valueByKey(event.key, point.value, field)
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (next !== null) onSet(next, 'key')
    else if (by !== undefined) onWalk(by)
    else if (!runUndoKey(commands, event)) return
    event.preventDefault()
  }
  return (
    <button
      type="button"
      role="slider"
      className={styles.handle}
      style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
      aria-orientation="vertical"
      aria-label={name === '' ? t('cards.step', { at: at + 1 }) : name}
      aria-valuemin={field.least}
      aria-valuemax={field.greatest}
      aria-valuenow={point.value}
      aria-valuetext={words(point.value)}
      tabIndex={at === 0 ? 0 : -1}
      data-row={point.id}
      data-column="value"
      data-held={isHeld || undefined}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { from: point.value, value: point.value }
        onHold(point.value)
      }}
      onPointerMove={(event) => isHeld && hold(event)}
      onPointerUp={() => {
        const { from, value } = drag.current
        if (isHeld && value !== from) onSet(value, 'drag')
        onHold(null)
      }}
      onPointerCancel={() => onHold(null)}
    >
      <span aria-hidden="true">{isHeld ? signed(point.value) : null}</span>
    </button>
  )
}

function valueByKey(key: string, value: number, { least, greatest }: FieldOf<'curve'>): number | null {
  if (key === 'Home') return least
  if (key === 'End') return greatest
  const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 2, PageDown: -2 }[key]
  return by === undefined ? null : Math.min(greatest, Math.max(least, value + by))
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}

/** A value in words: at the ends, with what stands there. */
export function useValueWords({ least, greatest, low, high }: FieldOf<'curve'>): (value: number) => string {
  const t = useT()
  const { locale } = useOpenCard()
  return (value) => {
    if (value === greatest) return t('cards.pole', { step: signed(value), pole: high[locale] })
    return value === least ? t('cards.pole', { step: signed(value), pole: low[locale] }) : signed(value)
  }
}
