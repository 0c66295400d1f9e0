/** Words that lose their last letter before a vowel: "afin de agir" is "afin d’agir". */
const SHORTENED = /(^|\s)(de|que|le|la|se|ne|me|te|je|ce|lorsque|puisque|quoique)$/i
/** Letters that call for it, and those words with an h that nobody hears which people use here. */
const VOWEL =
  /^(?!onze|oui\b)(?:[aeiouyàâäéèêëîïôöùûüœæ]|hab|harm|héb|herb|hés|heure|hist|honn|honor|horiz|hosp|hum|hydr|hyp)/iu

/** Two pieces of a French sentence, with a space or an apostrophe between. */
export function joinFrench(before: string, text: string): string {
  if (!SHORTENED.test(before) || !VOWEL.test(text)) return `${before} ${text}`
  return `${before.slice(0, -1)}’${text}`
}
