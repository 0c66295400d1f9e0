import { useEffect } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { leadNews } from './leadNews'

/** Says to screen readers, for everybody, when another phase begins and when the board is frozen and thawed. */
export function useLeadSpeech(): void {
  const t = useT()
  const { announcer } = useServices()
  const { view, meta } = useOpenBoard()
  useEffect(
    () =>
      view.lead.subscribe((now, before) => {
        const said = leadNews(before, now, { t, locale: meta.getState().locale, canLead: view.canLead })
        if (said !== '') announcer.say(said)
      }),
    [view, meta, t, announcer],
  )
}
