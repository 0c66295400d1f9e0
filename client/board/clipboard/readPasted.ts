import { looksEmpty } from '../../../shared/drawing/shownText'
import { LIMITS } from '../../../shared/protocol/limits'
import type { Copied } from '../../commands/copied'
import { cleanText } from './cleanText'
import { htmlToText, parseHtml } from './htmlText'
import { NOTES_ATTRIBUTE } from './notesFormat'
import { parseCopy } from './parseCopy'
import { type Ideas, readIdeas } from './readIdeas'
import type { Transfer } from './readTransfer'

/** What came out of the clipboard or of a drop. */
export type Pasted =
  | { readonly kind: 'copies'; readonly copied: Copied }
  /** `text` is what the ideas were read from. */
  | { readonly kind: 'ideas'; readonly ideas: Ideas; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'image' | 'folder' | 'tooLong' | 'nothing' }

/** HTML says the same with more signs: as much more than text may come. */
const HTML_LONGEST = 8 * LIMITS.pasteText

/**
 * The best that there is: notes of ours, else files, else text, else what HTML says. Spreadsheets add a picture of
 * their cells, file managers the file's name as text: both are passed over. What is too long is not read at all.
 */
export function readPasted(transfer: Transfer): Pasted {
  const { text, html, files, link } = transfer
  const copies = parseCopy(transfer.notes) ?? parseHtmlCopy(html)
  if (copies !== null) return { kind: 'copies', copied: copies }
  if (transfer.hasFolder) return { kind: 'folder' }
  const isText = !files.some((file) => file.name === text.trim() || !file.type.startsWith('image/'))
  if (files.length > 0 && (!isText || (looksEmpty(text) && looksEmpty(htmlWords(html))))) {
    return files.every((file) => file.type.startsWith('image/')) ? { kind: 'image' } : { kind: 'files', files }
  }
  if (text.length > LIMITS.pasteText || (looksEmpty(text) && html.length > HTML_LONGEST)) return { kind: 'tooLong' }
  if (link !== '') return ideasOf(linkText(link, html))
  return ideasOf(looksEmpty(text) ? htmlWords(html) : text)
}

function ideasOf(text: string): Pasted {
  if (text.length > LIMITS.pasteText) return { kind: 'tooLong' }
  const ideas = readIdeas(text)
  return ideas.texts.length === 0 ? { kind: 'nothing' } : { kind: 'ideas', ideas, text }
}

function htmlWords(html: string): string {
  return html === '' || html.length > HTML_LONGEST ? '' : htmlToText(html)
}

/** The same notes in the HTML, where a browser kept nothing but the usual formats. */
function parseHtmlCopy(html: string): Copied | null {
  if (html.length > 2 * HTML_LONGEST || !html.includes(NOTES_ATTRIBUTE)) return null
  const held = parseHtml(html).querySelector(`[${NOTES_ATTRIBUTE}]`)?.getAttribute(NOTES_ATTRIBUTE)
  return held ? parseCopy(held) : null
}

/** A dragged link is one idea: its words, and its address. */
function linkText(link: string, html: string): string {
  const [address = ''] = cleanText(link)
    .split('\n')
    .filter((line) => !line.startsWith('#'))
  const words = cleanText(htmlWords(html)).replace(/\s+/g, ' ').trim()
  return words === '' || words === address ? address : `${words} · ${address}`
}
