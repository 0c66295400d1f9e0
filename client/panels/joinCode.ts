/** How many characters a code has. */
export const CODE_LENGTH = 6

/** What somebody typed or pasted as a code: its letters and digits alone, as capitals, at most six. */
export function readCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH)
}

/** A code as it is read aloud and typed: in two groups of three. */
export function showCode(code: string): string {
  return code.length > CODE_LENGTH / 2 ? `${code.slice(0, CODE_LENGTH / 2)} ${code.slice(CODE_LENGTH / 2)}` : code
}

/** The ticket in a square's address; null for any other text. */
export function readTicket(text: string): string | null {
  return /(?:^|\/?#)join=([A-Za-z0-9_-]{6,128})$/.exec(text.trim())?.[1] ?? null
}
