import { type KeyboardEvent, useRef } from 'react'
import styles from './Tabs.module.css'

type Props<Name extends string> = {
  /** Of the tabs, with their names; their panels' with `-panel` besides. */
  readonly id: string
  readonly label: string
  readonly tabs: readonly { readonly name: Name; readonly label: string }[]
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

/** A row of tabs: arrows go from one to the next, which is chosen by that. */
export function Tabs<Name extends string>({ id, label, tabs, chosen, onChoose }: Props<Name>) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === chosen)
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next.name)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          id={`${id}-${tab.name}`}
          className={styles.tab}
          aria-selected={tab.name === chosen}
          aria-controls={`${id}-${tab.name}-panel`}
          tabIndex={tab.name === chosen ? 0 : -1}
          data-tab={tab.name}
          onClick={() => onChoose(tab.name)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
