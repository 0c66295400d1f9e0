import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Shortcut } from '../commands/shortcut'
import { useT } from '../i18n/LocaleProvider'
import type { PlainMessageKey } from '../i18n/t'
import { IconButton } from '../ui/IconButton'
import { keepFocus } from './keepFocus'
import { useServices } from './services'
import { firstShortcutWords } from './shortcutWords'

type Props = {
  readonly command: {
    readonly labelKey: PlainMessageKey
    readonly shortcuts: readonly Shortcut[]
    run(): unknown
  }
  readonly disabled?: boolean
  /** For a choice among several: whether it is the one. */
  readonly pressed?: boolean
  readonly children: ReactNode
}

/** A command as a button with a picture; its name and shortcut show on hover. */
export function CommandButton({ command, disabled = false, pressed, children }: Props) {
  const t = useT()
  const label = t(command.labelKey)
  const letterKeys = useStore(useServices().preferences, (preferences) => preferences.letterKeys)
  const keys = firstShortcutWords(command.shortcuts, t, letterKeys)
  const hint = keys === null ? label : t('command.shortcut', { label, keys })
  return (
    <IconButton
      label={label}
      hint={hint}
      disabled={disabled}
      aria-pressed={pressed}
      onMouseDown={keepFocus}
      onClick={() => command.run()}
    >
      {children}
    </IconButton>
  )
}
