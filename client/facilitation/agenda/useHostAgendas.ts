import { useEffect, useState } from 'react'
import { type Agenda, readAgendaJson } from '../../../shared/agendas/parseAgenda'
import { useServices } from '../../panels/services'

/** The agendas that who hosts this server put beside the product's; none while the server does not answer. */
export function useHostAgendas(): readonly Agenda[] {
  const { api } = useServices()
  const [agendas, setAgendas] = useState<readonly Agenda[]>([])
  useEffect(() => {
    let isWanted = true
    api.getAgendas().then(
      (given) => isWanted && setAgendas(given.flatMap(whole)),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [api])
  return agendas
}

function whole(json: unknown): Agenda[] {
  const read = readAgendaJson(json)
  return read.ok ? [read.agenda] : []
}
