import { type ComponentProps, useId } from 'react'
import { classes } from './classes'
import styles from './TextField.module.css'

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  /** What is wrong with the value, said instead of the hint. */
  readonly error?: string | null
}

/** One line of text with its label above and a hint or an error below, tied together for screen readers. */
export function TextField({ label, value, onChange, hint, error = null, className, ...rest }: Props) {
  const id = useId()
  const below = error ?? hint
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={classes(styles.input, className)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        aria-invalid={error !== null}
        {...rest}
      />
      {below !== undefined && (
        <p
          id={`${id}-below`}
          className={error === null ? styles.hint : styles.error}
          role={error === null ? undefined : 'alert'}
        >
          {below}
        </p>
      )}
    </div>
  )
}
