/** Text that Markdown shows as it was written: one line, no markup of its own. */
function escapeMarkdownLine(line: string): string {
  return line
    .trim()
    .replaceAll(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^([#+\-=:])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/**
 * The lines of a text under something, each after the first indented by so many spaces: hard breaks within a
 * paragraph, a blank line between two.
 */
export function markdownLines(text: string, indent: string): string {
  const paragraphs = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.split('\n').map(escapeMarkdownLine))
    .map((lines) => lines.filter((line) => line !== '').join(`\\\n${indent}`))
  return paragraphs.filter((paragraph) => paragraph !== '').join(`\n\n${indent}`)
}

/** A text on one line, its line ends as spaces. */
export function markdownOneLine(text: string): string {
  return escapeMarkdownLine(text.replaceAll(/\s+/g, ' '))
}
