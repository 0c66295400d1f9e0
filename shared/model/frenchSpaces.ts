/** French puts an unbreakable space before high punctuation and inside guillemets; catalogues write a plain one. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[?!;])/g, '\u202f')
    .replace(/ (?=[:»%])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
}
