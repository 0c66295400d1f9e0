import type { Translate } from '../i18n/t'
import type { MirrorRow } from './mirrorRows'

type Marks = Pick<MirrorRow, 'heldBy' | 'writtenBy' | 'meaning'>

/** What is said of something besides its own words: what its place means, and who has it in hand or writes in it. */
export function mirrorLabel({ heldBy, writtenBy, meaning }: Marks, words: string, t: Translate): string {
  const text = meaning === '' ? words : t('listing.placed', { text: words, meaning })
  if (heldBy !== null) return t('canvas.heldBy', { text, name: heldBy || t('person.nameless') })
  if (writtenBy !== null) return t('canvas.writtenBy', { text, name: writtenBy || t('person.nameless') })
  return text
}
