import { withoutControlCharacters } from '../../../shared/export/controlCharacters'

const PAIR_OR_HALF = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g
const LINE_ENDS = /\r\n|[\r\u0085\u2029]/g
/** Line breaks inside one idea: Word's and PowerPoint's soft ones, and page breaks. */
const SOFT_BREAKS = /[\v\f\u2028]/g

/** Text from anywhere as a note can hold it: every line end a line feed, no control characters, no half characters. */
export function cleanText(text: string): string {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(LINE_ENDS, '\n')
    .replace(SOFT_BREAKS, ' ')
  return withoutControlCharacters(lines).replace(PAIR_OR_HALF, (found) => (found.length === 2 ? found : '\ufffd'))
}
