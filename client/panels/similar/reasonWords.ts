import type { Translate } from '../../i18n/t'

/** Why two notes stand together, in words. */
export function reasonWords(reasons: readonly string[], t: Translate): string {
  return reasons.length === 0 ? t('similar.writtenAlike') : t('similar.both', { words: reasons.join(', ') })
}
