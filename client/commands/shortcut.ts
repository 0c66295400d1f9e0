/**
 * A key and its modifiers. Letters and named keys go by `key` (what is printed on the key), digits by `code` (where the
 * key lies), since digits need Shift on a French keyboard. `ctrl` stands for Command on a Mac too.
 */
export type Shortcut<Args extends readonly unknown[] = []> = {
  readonly key?: string
  readonly code?: string
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  /** What the command is called with. */
  readonly args?: Args
}
