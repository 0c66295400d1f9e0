/** What XML 1.0 cannot hold at all, also half a pair of surrogates. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand between tags and in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
}

/** As short as so many digits after the point allow. */
export function formatNumber(value: number, digits = 2): string {
  const unit = 10 ** digits
  const rounded = Math.round(value * unit) / unit
  return Number.isFinite(rounded) && rounded !== 0 ? String(rounded) : '0'
}
