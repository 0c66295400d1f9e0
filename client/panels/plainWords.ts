/** The words of a text without case and accents, for looking for them. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
