import { Check } from 'lucide-react'
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react'
import { classes } from './classes'
import styles from './Menu.module.css'

export type MenuItem = {
  readonly label: string
  readonly icon?: ReactNode
  readonly run: () => void
  /** For a choice among several: whether it is the one. */
  readonly checked?: boolean
  /** The keys that do the same, as they are printed. */
  readonly keys?: string
  readonly disabled?: boolean
  /** The menu stays open: what it shows changes. */
  readonly stays?: boolean
}
export type MenuGroup = { readonly heading?: string; readonly items: readonly MenuItem[] }

type Props = {
  readonly id?: string
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly className?: string | undefined
  readonly style?: CSSProperties
  readonly list?: RefObject<HTMLDivElement | null>
  /** Above all else on the page, once whoever shows it calls `showPopover`. */
  readonly isOnTop?: boolean
  /** Closes the menu: something was chosen, or nothing shall be. */
  readonly onDone: () => void
}

/** The open list of a menu: arrows move, Enter does, Esc and Tab close. */
export function MenuList({ id, label, groups, className, style, list, isOnTop = false, onDone }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onDone()
      return
    }
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)')]
    const next = nextIndex(event.key, items.indexOf(document.activeElement as HTMLElement), items.length)
    if (next === null) return
    event.preventDefault()
    items[next]?.focus()
  }
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      popover={isOnTop ? 'manual' : undefined}
      aria-label={label}
      className={classes(styles.list, className)}
      style={style}
      onKeyDown={onKeyDown}
      // One that scrolls has to be within reach of the keyboard.
      tabIndex={0}
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
      disabled={item.disabled}
      onClick={() => {
        if (item.stays !== true) onDone()
        item.run()
      }}
    >
      {item.icon}
      {item.label}
      {item.keys !== undefined && (
        <span className={styles.keys} aria-hidden="true">
          {item.keys}
        </span>
      )}
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
