import extremeScenarios from '../../../shared/agendas/extremeScenarios.json'
import free from '../../../shared/agendas/free.json'
import howMightWe from '../../../shared/agendas/howMightWe.json'
import kjComplete from '../../../shared/agendas/kjComplete.json'
import kjExpress from '../../../shared/agendas/kjExpress.json'
import { type Agenda, readAgendaJson } from '../../../shared/agendas/parseAgenda'
import persona from '../../../shared/agendas/persona.json'

/** The agendas that come with the product, in the order of a day; they come with the window, so without a network too. */
export const READY_MADE: readonly Agenda[] = [
  kjExpress,
  kjComplete,
  persona,
  extremeScenarios,
  howMightWe,
  free,
].flatMap((json) => {
  const read = readAgendaJson(json)
  return read.ok ? [read.agenda] : []
})
