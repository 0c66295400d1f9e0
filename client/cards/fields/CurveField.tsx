import { useRef, useState } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import type { Row } from '../../../shared/queries/cardValues'
import { type CurvePoint, curvePath, curvePoints } from '../curvePoints'
import { useOpenCard } from '../openCard'
import styles from './Curve.module.css'
import { CurveHandle } from './CurveHandle'
import { useStretch } from './useStretch'

type Props = {
  readonly field: FieldOf<'curve'>
  readonly rows: readonly Row[]
  readonly points: readonly CurvePoint[]
}

/** The line and its points. While one is dragged the line follows, and the card is written on release. */
export function CurveField({ field, rows, points }: Props) {
  const { view, card } = useOpenCard()
  const stretch = useStretch(field.name)
  const plane = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<{ readonly row: string; readonly value: number } | null>(null)
  const shown = held === null ? points : curvePoints(withValue(rows, held), field)
  const set = (row: string, value: number, by: 'drag' | 'key') => {
    const cell = { field: field.name, row, column: 'value', value }
    view.commands.setCardCell.run(card, cell, ...(by === 'key' ? [stretch()] : []))
  }
  const walk = (from: number, by: number) =>
    plane.current?.querySelectorAll<HTMLElement>('[role="slider"]')[from + by]?.focus()
  return (
    <CurvePlane field={field} points={shown} ref={plane}>
      {shown.map((point, at) => (
        <CurveHandle
          key={point.id}
          field={field}
          point={point}
          name={nameOfStep(rows[at])}
          at={at}
          plane={plane}
          isHeld={held?.row === point.id}
          onHold={(value) => setHeld(value === null ? null : { row: point.id, value })}
          onSet={(value, by) => set(point.id, value, by)}
          onWalk={(by) => walk(at, by)}
        />
      ))}
    </CurvePlane>
  )
}

function withValue(rows: readonly Row[], held: { readonly row: string; readonly value: number }): readonly Row[] {
  return rows.map((row) => (row.id === held.row ? { ...row, cells: { ...row.cells, value: held.value } } : row))
}

export function nameOfStep(row: Row | undefined): string {
  const step = row?.cells.step
  return typeof step === 'string' ? step.trim() : ''
}

type PlaneProps = {
  readonly field: FieldOf<'curve'>
  readonly points: readonly CurvePoint[]
  readonly ref?: React.RefObject<HTMLDivElement | null>
  readonly children?: React.ReactNode
}

/** What a curve is drawn on: its poles, its middle, and the line. */
export function CurvePlane({ field, points, ref, children }: PlaneProps) {
  const { locale } = useOpenCard()
  const path = curvePath(points)
  const [first, last] = [points[0], points.at(-1)]
  const zero = field.least < 0 && field.greatest > 0 ? (field.greatest / (field.greatest - field.least)) * 100 : 50
  return (
    <div className={styles.frame}>
      <span className={styles.high} aria-hidden="true">
        {field.high[locale]}
      </span>
      <span className={styles.low} aria-hidden="true">
        {field.low[locale]}
      </span>
      <div className={styles.plane} ref={ref}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className={styles.drawing}>
          <line x1="0" x2="100" y1={zero} y2={zero} className={styles.middle} />
          {first !== undefined && last !== undefined && (
            <path d={`${path} L${last.x * 100} ${zero} L${first.x * 100} ${zero} Z`} className={styles.under} />
          )}
          <path d={path} className={styles.line} />
        </svg>
        {children ??
          points.map((point) => (
            <span
              key={point.id}
              className={styles.dot}
              style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
            />
          ))}
      </div>
      <ol className={styles.ticks} aria-hidden="true">
        {points.map(({ id, x }, at) => (
          <li key={id} style={{ left: `${x * 100}%` }}>
            {at + 1}
          </li>
        ))}
      </ol>
    </div>
  )
}
