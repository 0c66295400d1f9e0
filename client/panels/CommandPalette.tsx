import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { isCharacterKey } from '../commands/shortcut'
import { useT } from '../i18n/LocaleProvider'
import { Dialog } from '../ui/Dialog'
import { Keys } from '../ui/Keys'
import styles from './CommandPalette.module.css'
import { useOpenBoard } from './openBoard'
import { shortcutKeys } from './shortcutWords'
import { type OfferedCommand, useOfferedCommands } from './useOfferedCommands'

/** Finds any command by its name and runs it. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { found, remember } = useOfferedCommands(query)
  const active = found[at]
  const optionId = (name: string) => `${id}-${name}`
  /** The window goes first: what the command opens takes the focus then. */
  const run = (chosen: OfferedCommand | undefined) => {
    if (chosen === undefined || !chosen.isEnabled) return
    flushSync(onClose)
    remember(chosen.name)
    chosen.command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') run(active)
    else if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % Math.max(1, found.length))
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') onClose()
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('palette.open')} closeLabel={t('ui.close')} onClose={onClose} hangs>
      <input
        ref={focusFirst}
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={t('palette.hint')}
        placeholder={t('palette.hint')}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : optionId(active.name)}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles.count}>
        {found.length === 0 ? t('palette.none') : t('palette.count', { count: found.length })}
      </p>
      <div id={id} role="listbox" aria-label={t('palette.results')} className={styles.list}>
        {found.map((one, index) => (
          <Option key={one.name} id={optionId(one.name)} offered={one} isActive={index === at} onRun={() => run(one)} />
        ))}
      </div>
    </Dialog>
  )
}

/** A dialog focuses what says so; a phone opens its keyboard. */
function focusFirst(input: HTMLInputElement | null): void {
  input?.setAttribute('autofocus', '')
}

type OptionProps = {
  readonly id: string
  readonly offered: OfferedCommand
  readonly isActive: boolean
  readonly onRun: () => void
}

function Option({ id, offered, isActive, onRun }: OptionProps) {
  const t = useT()
  const line = useRef<HTMLButtonElement>(null)
  const letterKeys = useStore(useOpenBoard().view.preferences, (chosen) => chosen.letterKeys)
  const shortcut = offered.command.shortcuts.find((one) => letterKeys || !isCharacterKey(one))
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
      aria-disabled={!offered.isEnabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <span>{offered.label}</span>
      {offered.why !== null && <span className={styles.why}>{t(offered.why)}</span>}
      {offered.why === null && shortcut !== undefined && <Keys keys={shortcutKeys(shortcut, t)} />}
    </button>
  )
}
