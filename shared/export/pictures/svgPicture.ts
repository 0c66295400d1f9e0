import type { Box } from '../../geometry/box'
import type { SvgSink } from './svgSink'
import { escapeXml, formatNumber } from './xml'

export type SvgFrame = {
  /** The part of the drawing that is shown. */
  readonly box: Box
  readonly title: string
  /** What is to be seen, in a sentence. */
  readonly description: string
  readonly locale: string
  /** The value of `font-family` for all text. */
  readonly family: string
  /** A font that comes with the file, for browsers. */
  readonly font: { readonly family: string; readonly source: string; readonly weights: string } | null
  readonly background: string
  /** How large it is printed; where left out, a unit is a CSS pixel. Millimetres. */
  readonly print?: { readonly width: number; readonly height: number }
}

/** A whole SVG file around what was drawn. */
export function svgPicture(sink: SvgSink, frame: SvgFrame): string[] {
  const { box, title, description, locale, family, font, background, print } = frame
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((value) => formatNumber(value))
  const size = print === undefined ? `width="${width}" height="${height}"` : printSize(print)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" ',
    `${size} viewBox="${x} ${y} ${width} ${height}" aria-labelledby="title desc" `,
    `xml:lang="${escapeXml(locale)}" font-family="${escapeXml(family)}" xml:space="preserve">`,
    `<title id="title">${escapeXml(title)}</title><desc id="desc">${escapeXml(description)}</desc>`,
    font === null ? '' : fontFace(font),
    `<defs>${sink.definitions.join('')}</defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escapeXml(background)}"/>\n`,
    sink.parts.join('\n'),
    '</svg>\n',
  ]
}

function printSize({ width, height }: NonNullable<SvgFrame['print']>): string {
  return `width="${formatNumber(width)}mm" height="${formatNumber(height)}mm"`
}

function fontFace({ family, source, weights }: NonNullable<SvgFrame['font']>): string {
  const rule = `@font-face{font-family:"${family}";font-weight:${weights};src:url("${source}") format("woff2")}`
  return `<style>${escapeXml(rule).replaceAll('&quot;', '"')}</style>`
}
