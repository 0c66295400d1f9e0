/**
 * A key and its modifiers. Letters, signs and named keys go by `key` (what the press writes), digits by `code` (where
 * the key lies), since digits need Shift on a French keyboard. `ctrl` stands for Command on a Mac too. For a sign, Shift
 * and AltGr count as part of writing it: `?`, `[` and `+` need other keys on every keyboard.
 */
export type Shortcut<Args extends readonly unknown[] = []> = {
  readonly key?: string
  readonly code?: string
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  /** Also while a text is open: for what a browser would take otherwise, like Ctrl+F. */
  readonly whileWriting?: boolean
  /** The browser tells by an event of its own, say `copy`: the key is shown to people and not listened to. */
  readonly native?: true
  /** What the command is called with. */
  readonly args?: Args
}

/**
 * True for a single character without Ctrl or Alt: what somebody who speaks to the computer, or whose hand trembles,
 * sets off unawares and can switch off (WCAG 2.1.4).
 */
export function isCharacterKey({ key, code, ctrl, alt }: Shortcut<readonly unknown[]>): boolean {
  return ctrl !== true && alt !== true && (key?.length === 1 || code !== undefined)
}
