import { isPaletteColor, PALETTE } from '../../shared/model/palette'
import { classes } from '../ui/classes'
import styles from './paperColors.module.css'

/** The class that paints something as paper of this colour, beside others. */
export function paperClass(color: string, ...others: (string | undefined)[]): string {
  return classes(styles.paper, styles[isPaletteColor(color) ? color : PALETTE[0]], ...others)
}
