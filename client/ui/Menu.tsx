import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classes } from './classes'
import styles from './Menu.module.css'

export type MenuItem = {
  readonly label: string
  readonly icon?: ReactNode
  readonly run: () => void
  /** For a choice among several: whether it is the one. */
  readonly checked?: boolean
}
export type MenuGroup = { readonly heading?: string; readonly items: readonly MenuItem[] }

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
      {open && <MenuList id={id} label={label} groups={groups} opens={opens} onDone={close} />}
    </div>
  )
}

type ListProps = {
  readonly id: string
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly opens: 'down' | 'up'
  readonly onDone: () => void
}

function MenuList({ id, label, groups, opens, onDone }: ListProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onDone()
      return
    }
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')]
    const next = nextIndex(event.key, items.indexOf(document.activeElement as HTMLElement), items.length)
    if (next === null) return
    event.preventDefault()
    items[next]?.focus()
  }
  return (
    <div
      id={id}
      role="menu"
      aria-label={label}
      className={classes(styles.list, opens === 'up' && styles.up)}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups are fixed while the menu is open
        <fieldset key={index} className={styles.group}>
          {group.heading !== undefined && <legend className={styles.heading}>{group.heading}</legend>}
          {group.items.map((item) => (
            <MenuLine key={item.label} item={item} onDone={onDone} />
          ))}
        </fieldset>
      ))}
    </div>
  )
}

function MenuLine({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const kind =
    item.checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemradio', 'aria-checked': item.checked } as const)
  return (
    <button
      type="button"
      {...kind}
      tabIndex={-1}
      className={styles.item}
      onClick={() => {
        onDone()
        item.run()
      }}
    >
      {item.icon}
      {item.label}
      {item.checked === true && <Check size={18} aria-hidden className={styles.check} />}
    </button>
  )
}

function nextIndex(key: string, current: number, count: number): number | null {
  if (key === 'ArrowDown') return (current + 1) % count
  if (key === 'ArrowUp') return (current - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
