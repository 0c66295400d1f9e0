import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './Menu.module.css'
import { type MenuGroup, MenuList } from './MenuList'

type Props = {
  readonly label: string
  readonly trigger: ReactNode
  readonly triggerClass?: string | undefined
  readonly groups: readonly MenuGroup[]
  readonly opens?: 'down' | 'up'
}

/** A button that opens a list of things to do: arrows move, Enter does, Esc closes. */
export function Menu({ label, trigger, triggerClass, groups, opens = 'down' }: Props) {
  const [open, setOpen] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    holder.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside, true)
    return () => document.removeEventListener('pointerdown', outside, true)
  }, [open])
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
      {open && (
        <MenuList
          id={id}
          label={label}
          groups={groups}
          className={opens === 'up' ? styles.above : styles.below}
          onDone={close}
        />
      )}
    </div>
  )
}
