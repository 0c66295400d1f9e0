const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = [...'áƀçðéƒĝĥíĵķļɱñöþɋŕšţûṽŵẋýžÁɃÇÐÉƑĜĤÍĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ']
/** What makes a text a third longer, as a translation may be: in words, so that it wraps. */
const PADDING = '~~~~ '

/**
 * English in disguise, for tests alone: every letter accented, a third longer, in brackets, placeholders as they are.
 * What a page shows without brackets never went through a catalogue.
 */
export function pseudoText(text: string): string {
  const accented = text.replace(/\{\w+\}|[A-Za-z]/g, (found) => ACCENTED[PLAIN.indexOf(found)] ?? found)
  const longer = Math.ceil(text.length / 3)
  const padding = PADDING.repeat(Math.ceil(longer / PADDING.length))
    .slice(0, longer)
    .trimEnd()
  return `⟦${accented} ${padding}⟧`
}
