import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './PickList.module.css'

export type PickItem = { readonly key: string; readonly isEnabled: boolean; readonly content: ReactNode }

type Props = {
  /** What the field asks for. */
  readonly label: string
  readonly listLabel: string
  /** How much was found, or that nothing was. */
  readonly count: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly items: readonly PickItem[]
  readonly onPick: (key: string) => void
  /** What other keys do in the field; true where it was one. */
  readonly onKey?: (event: KeyboardEvent) => boolean
}

/** A field above the list of what fits it: arrows go through the list, Enter picks. For a dialog, which it begins. */
export function PickList({ label, listLabel, count, query, onQuery, items, onPick, onKey }: Props) {
  const id = useId()
  const [at, setAt] = useState(0)
  const active = items[at]
  const optionId = (key: string) => `${id}-${key}`
  const pick = (item: PickItem | undefined) => {
    if (item?.isEnabled === true) onPick(item.key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') pick(active)
    else if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, items.length))
    else if (event.key === 'ArrowUp') setAt((at - 1 + items.length) % Math.max(1, items.length))
    else if (onKey?.(event) !== true) return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={focusFirst}
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={label}
        placeholder={label}
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : optionId(active.key)}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles.count}>
        {count}
      </p>
      <div id={id} role="listbox" aria-label={listLabel} className={styles.list}>
        {items.map((item, index) => (
          <Option
            key={item.key}
            id={optionId(item.key)}
            item={item}
            isActive={index === at}
            onPick={() => pick(item)}
          />
        ))}
      </div>
    </>
  )
}

/** A dialog focuses what says so; a phone opens its keyboard. */
function focusFirst(input: HTMLInputElement | null): void {
  input?.setAttribute('autofocus', '')
}

type OptionProps = {
  readonly id: string
  readonly item: PickItem
  readonly isActive: boolean
  readonly onPick: () => void
}

function Option({ id, item, isActive, onPick }: OptionProps) {
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <button
      type="button"
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      className={styles.option}
      aria-selected={isActive}
      aria-disabled={!item.isEnabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {item.content}
    </button>
  )
}
