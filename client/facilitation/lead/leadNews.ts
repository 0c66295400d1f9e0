import type { LeadState } from '../../document/leadProjection'
import type { Translate } from '../../i18n/t'

/** What has changed for everybody, in words; "" for nothing that needs telling. */
export function leadNews(
  before: LeadState,
  now: LeadState,
  { t, locale, canLead }: { readonly t: Translate; readonly locale: 'fr' | 'en'; readonly canLead: boolean },
): string {
  const words: string[] = []
  if (now.phase?.id !== before.phase?.id) {
    const { phase } = now
    if (phase === null) words.push(t('lead.saidEnded'))
    else words.push(t('lead.said', { title: phase.title[locale], instruction: phase.instruction[locale] }))
    if (phase?.silent === true) words.push(t('lead.saidSilent'))
  }
  const isFrozen = now.lead.freeze !== null
  const frozen = canLead ? 'lead.saidFrozenLed' : 'lead.saidFrozen'
  if (isFrozen !== (before.lead.freeze !== null)) words.push(t(isFrozen ? frozen : 'lead.saidThawed'))
  return words.join(' ')
}
