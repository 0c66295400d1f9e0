import type { ReactNode } from 'react'
import type { Shortcut } from '../commands/shortcut'
import { useT } from '../i18n/LocaleProvider'
import type { PlainMessageKey } from '../i18n/t'
import { IconButton } from '../ui/IconButton'
import { keepFocus } from './keepFocus'
import { shortcutWords } from './shortcutWords'

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
  const [shortcut] = command.shortcuts
  const hint = shortcut === undefined ? label : t('command.shortcut', { label, keys: shortcutWords(shortcut) })
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
