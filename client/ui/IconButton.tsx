import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import styles from './IconButton.module.css'

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** What it does, in words: read aloud and shown on hover. */
  readonly label: string
  /** Shown on hover where it says more than the label, such as the shortcut. */
  readonly hint?: string
  readonly children: ReactNode
}

/** A button with a picture only. */
export function IconButton({ label, hint, className, type = 'button', children, ...rest }: Props) {
  return (
    <button
      type={type}
      aria-label={label}
      title={hint ?? label}
      className={classes(styles.button, className)}
      {...rest}
    >
      {children}
    </button>
  )
}
