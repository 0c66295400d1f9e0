/** A text as it is searched: without accents and case, with letters that are written as two taken apart. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’‘ʼ]/g, "'")
}

/** What was asked for, word by word, folded. */
export function foldedWords(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean)
}
