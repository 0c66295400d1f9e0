import type { PaletteColor } from '../../shared/model/palette'
import styles from './SheetMark.module.css'

/** A card, small: a sheet with a band in the colour of its kind. */
export function SheetMark({ color }: { readonly color: PaletteColor }) {
  return (
    <span className={styles.sheet} aria-hidden>
      <span className={styles.band} style={{ background: `var(--paper-${color})` }} />
      <span className={styles.lines} />
    </span>
  )
}
