import { useMemo } from 'react'
import { encode } from 'uqr'
import { classes } from '../ui/classes'
import styles from './QrCode.module.css'

type Props = {
  readonly text: string
  readonly label: string
  /** As large as what holds it, in as few squares as can be: to be read from afar. */
  readonly big?: boolean
}

/** A text as a square for cameras, made here: the link is sent to nobody. Dark on white, as cameras want it. */
export function QrCode({ text, label, big = false }: Props) {
  const { size, path } = useMemo(() => drawSquares(text, big ? 'L' : 'M'), [text, big])
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      className={classes(styles.qr, big && styles.big)}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000000" />
    </svg>
  )
}

/** The quiet zone that readers ask for, in squares. */
const BORDER = 3

function drawSquares(text: string, ecc: 'L' | 'M'): { size: number; path: string } {
  const { data, size } = encode(text, { ecc, border: BORDER })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
  return { size, path: path.join('') }
}
