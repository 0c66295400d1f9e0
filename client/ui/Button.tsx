import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { classes } from './classes'

type Props = ComponentProps<'button'> & {
  readonly look?: 'primary' | 'secondary' | 'plain' | 'danger'
  /** As wide as what holds it. */
  readonly wide?: boolean
}

export function Button({ look = 'secondary', wide = false, type = 'button', className, ...rest }: Props) {
  const names = classes(styles.button, styles[look], wide && styles.wide, className)
  return <button type={type} className={names} {...rest} />
}
