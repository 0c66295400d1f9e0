import type { CardKind } from '../../../shared/model/cardKind'
import styles from './NewCardDialog.module.css'

const WIDTH = 100

/** How a kind's first face is laid out, as a small picture. */
export function KindPicture({ kind }: { readonly kind: CardKind }) {
  const height = (WIDTH * kind.height) / kind.width
  const [face] = kind.faces
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
      <rect className={styles.sheet} width={WIDTH} height={height} rx={3} />
      {face?.areas.map(({ rect: [x, y, width, tall], look, fields }) => (
        <rect
          key={fields.join(' ')}
          x={x + 1.5}
          y={(y * height) / 100 + 1.5}
          width={Math.max(1, width - 3)}
          height={Math.max(1, (tall * height) / 100 - 3)}
          rx={2}
          style={{ fill: look === 'plain' ? undefined : `var(--paper-${kind.color})` }}
        />
      ))}
    </svg>
  )
}
