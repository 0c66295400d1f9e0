import { useEffect } from 'react'
import type { LeadState } from '../../document/leadProjection'
import { useT } from '../../i18n/LocaleProvider'
import type { Translate } from '../../i18n/t'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'

/** Says to screen readers, for everybody, when another phase begins and when the board is frozen and thawed. */
export function useLeadSpeech(): void {
  const t = useT()
  const { announcer } = useServices()
  const { view, meta } = useOpenBoard()
  useEffect(
    () =>
      view.lead.subscribe((now, before) => {
        const said = leadNews(before, now, { t, locale: meta.getState().locale })
        if (said !== '') announcer.say(said)
      }),
    [view, meta, t, announcer],
  )
}

/** What has changed for everybody, in words; "" for nothing that needs telling. */
export function leadNews(
  before: LeadState,
  now: LeadState,
  { t, locale }: { readonly t: Translate; readonly locale: 'fr' | 'en' },
): string {
  const words: string[] = []
  if (now.phase?.id !== before.phase?.id) {
    const { phase } = now
    if (phase === null) words.push(t('lead.saidEnded'))
    else words.push(t('lead.said', { title: phase.title[locale], instruction: phase.instruction[locale] }))
  }
  const isFrozen = now.lead.freeze !== null
  if (isFrozen !== (before.lead.freeze !== null)) words.push(t(isFrozen ? 'lead.saidFrozen' : 'lead.saidThawed'))
  return words.join(' ')
}
