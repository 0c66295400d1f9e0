import type { Shortcut } from '../commands/shortcut'

/** How a shortcut is written for a person: "Ctrl+Z", "⌘Z", "V". */
export function shortcutWords({ key, code, ctrl, shift }: Shortcut<readonly unknown[]>, isMac = isMacOs()): string {
  const name = (key ?? code ?? '').replace(/^Digit|^Key/, '')
  const printed = name.length === 1 ? name.toUpperCase() : name
  if (isMac) return `${shift === true ? '⇧' : ''}${ctrl === true ? '⌘' : ''}${printed}`
  return [ctrl === true && 'Ctrl', shift === true && 'Shift', printed].filter(Boolean).join('+')
}

function isMacOs(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
