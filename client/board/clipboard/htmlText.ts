/** What stands on a line of its own. */
const BLOCK =
  'address, article, aside, blockquote, caption, dd, div, dt, figcaption, footer, h1, h2, h3, h4, h5, h6, header, li, main, nav, p, pre, section, td, th'
const CELL = 'td, th'
const UNSEEN = 'head, script, style, template, noscript, iframe, object, svg, math'

/** What a piece of HTML says: a line a paragraph, tabs between a table's cells. Nothing in it is run or fetched. */
export function htmlToText(html: string): string {
  const { body } = parseHtml(html)
  for (const unseen of body.querySelectorAll(UNSEEN)) unseen.remove()
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let text = ''
  let last: Element | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeName === 'BR') text += '\n'
    const words = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').replace(/\s+/g, ' ') : ''
    if (words.trim() === '') {
      if (words !== '') text += ' '
      continue
    }
    const home = homeOf(node)
    if (last !== null && home !== last) text += isSameRow(last, home) ? '\t' : '\n'
    last = home
    text += words
  }
  return text
}

/** A document that runs nothing and loads nothing. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** The table cell, or else the paragraph, that holds the words. */
function homeOf(words: Node): Element | null {
  return words.parentElement?.closest(CELL) ?? words.parentElement?.closest(BLOCK) ?? null
}

function isSameRow(a: Element, b: Element | null): boolean {
  return b !== null && a.matches(CELL) && b.matches(CELL) && a.parentElement === b.parentElement
}
