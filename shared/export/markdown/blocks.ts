import { frenchSpaces } from '../../model/frenchSpaces'
import type { Locale } from '../../model/stageMeta'
import { withoutControlCharacters } from '../controlCharacters'
import { markdownLines, markdownOneLine } from '../escapeMarkdown'

/** Markdown has six levels of headings: what lies deeper has the sixth. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(6, level))} ${text}`
}

/** What people wrote, on one line and as they wrote it. */
export function oneLine(text: string): string {
  return markdownOneLine(withoutControlCharacters(text))
}

/** The same on its lines, each after the first indented by so many spaces. */
export function lines(text: string, indent: string): string {
  return markdownLines(withoutControlCharacters(text), indent)
}

/** What a place means, after what lies there; nothing for nothing. */
export function aside(meaning: string): string {
  return meaning === '' ? '' : ` *(${oneLine(meaning)})*`
}

/** What something is called, inside a sentence. */
export function quoted(name: string, locale: Locale): string {
  return locale === 'fr' ? frenchSpaces(`« ${name} »`) : `“${name}”`
}
