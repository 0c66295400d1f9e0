import type { Agenda } from '../../../shared/agendas/parseAgenda'
import { MOST_PHASES } from '../../../shared/facilitation/phase'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { phasesOfAgenda } from './agendaPhases'
import type { SayLine } from './MessageLine'

/** Puts an agenda's phases after those that are there; asks first whether to replace them, while none has been on. */
export function useTakeAgenda(say: SayLine): (agenda: Agenda) => void {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { commands, lead, supports } = view
  const put = (agenda: Agenda, replaces: boolean) => {
    const phases = phasesOfAgenda(agenda, supports.supports.values())
    const ids = commands.addToAgenda.run(phases, { replaces })
    say(ids === null ? { text: t('agenda.tooMany', { count: MOST_PHASES }), isBad: true } : null)
  }
  return (agenda) => {
    const { agenda: there } = lead.getState()
    if (there.length === 0 || there.some(({ isShown }) => isShown)) {
      put(agenda, false)
      return
    }
    say({
      text: t('agenda.replaceText', { title: agenda.title[meta.getState().locale] }),
      actions: [
        { label: t('agenda.replace'), run: () => put(agenda, true) },
        { label: t('agenda.append'), run: () => put(agenda, false) },
        { label: t('ui.cancel'), run: () => say(null) },
      ],
    })
  }
}
