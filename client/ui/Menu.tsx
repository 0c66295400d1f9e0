import { type ReactNode, useCallback, useId, useRef, useState } from 'react'
import styles from './Menu.module.css'
import { usePressOutside } from './usePressOutside'

/** Where the list of a menu opens, and how it closes: for a `MenuList`. */
export type OpenMenu = {
  readonly id: string
  readonly label: string
  readonly className: string | undefined
  readonly onDone: () => void
}

type Props = {
  readonly label: string
  readonly trigger: ReactNode
  readonly triggerClass?: string | undefined
  readonly opens?: 'down' | 'up'
  /** The list, which may come late; it takes the focus by itself. */
  readonly children: (menu: OpenMenu) => ReactNode
}

/** A button that opens a list of things to do: arrows move, Enter does, Esc closes. */
export function Menu({ label, trigger, triggerClass, opens = 'down', children }: Props) {
  const [open, setOpen] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const shut = useCallback(() => setOpen(false), [])
  usePressOutside(holder, open, shut)
  return (
    <div ref={holder} className={styles.holder}>
      <button
        ref={button}
        type="button"
        className={triggerClass}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && children({ id, label, className: opens === 'up' ? styles.above : styles.below, onDone: close })}
    </div>
  )
}
