import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Shortcut } from '../commands/shortcut'
import type { PlainMessageKey } from '../i18n/t'
import { IconButton } from '../ui/IconButton'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'
import { useCommandHint } from './useCommandHint'

type Props = {
  readonly command: {
    readonly labelKey: PlainMessageKey
    readonly shortcuts: readonly Shortcut<readonly unknown[]>[]
    run(): unknown
    mayNow?(): boolean
  }
  readonly disabled?: boolean
  /** For a choice among several: whether it is the one. */
  readonly pressed?: boolean
  readonly children: ReactNode
}

/** A command as a button with a picture; its name and shortcut show on hover. */
export function CommandButton({ command, disabled = false, pressed, children }: Props) {
  const { label, hint } = useCommandHint(command)
  const mayNow = useStore(useOpenBoard().view.rights, () => command.mayNow?.() !== false)
  return (
    <IconButton
      label={label}
      hint={hint}
      disabled={disabled || !mayNow}
      aria-pressed={pressed}
      onMouseDown={keepFocus}
      onClick={() => command.run()}
    >
      {children}
    </IconButton>
  )
}
