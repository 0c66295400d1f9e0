/** What no text holds: C0 controls apart from tab and line ends, and DEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

export function hasControlCharacters(text: string): boolean {
  return CONTROLS.test(text)
}

export function withoutControlCharacters(text: string): string {
  return hasControlCharacters(text) ? text.replaceAll(new RegExp(CONTROLS, 'g'), '') : text
}
