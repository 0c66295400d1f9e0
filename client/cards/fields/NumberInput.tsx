import type { KeyboardEvent, ReactNode } from 'react'
import { useOpenCard } from '../openCard'
import styles from './controls.module.css'
import { useTypedNumber } from './useTypedNumber'
import { runUndoKey } from './WrittenText'

type Props = {
  readonly id: string
  readonly value: number | null
  readonly least: number
  readonly most: number
  readonly label?: string
  readonly placeholder?: string | undefined
  readonly isRequired?: boolean | undefined
  write(value: number | null): void
  /** What says that it does not fit; it has the input's id and `-problem`. */
  children(problem: string | null): ReactNode
}

export function NumberInput({ id, value, least, most, label, placeholder, isRequired, write, children }: Props) {
  const { commands } = useOpenCard().view
  const { shown, problem, take, step, reset, leave } = useTypedNumber({ value, least, most, write })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (by !== undefined) step(by)
    else if (runUndoKey(commands, event)) reset()
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        id={id}
        className={styles.input}
        type="text"
        inputMode={least < 0 ? 'text' : 'decimal'}
        autoComplete="off"
        aria-label={label}
        aria-required={isRequired}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        placeholder={placeholder ?? ' '}
        value={shown}
        onChange={(event) => take(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {children(problem)}
    </>
  )
}
