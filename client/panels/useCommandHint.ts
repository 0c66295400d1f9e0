import { useStore } from 'zustand'
import type { Shortcut } from '../commands/shortcut'
import { useT } from '../i18n/LocaleProvider'
import type { PlainMessageKey } from '../i18n/t'
import { useServices } from './services'
import { firstShortcutWords } from './shortcutWords'

type Named = { readonly labelKey: PlainMessageKey; readonly shortcuts: readonly Shortcut<readonly unknown[]>[] }

/** A command's name, and what a button shows on hover: the name with the shortcut that works for this person. */
export function useCommandHint({ labelKey, shortcuts }: Named): { readonly label: string; readonly hint: string } {
  const t = useT()
  const letterKeys = useStore(useServices().preferences, (preferences) => preferences.letterKeys)
  const label = t(labelKey)
  const keys = firstShortcutWords(shortcuts, t, letterKeys)
  return { label, hint: keys === null ? label : t('command.shortcut', { label, keys }) }
}
