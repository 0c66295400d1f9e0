import { type Agenda, readAgendaJson } from '../../../shared/agendas/parseAgenda'
import { createSafeStorage, type KeyValueStorage } from '../../sync/safeStorage'

const KEY = 'grappe/agendas'
const MOST = 40

/** The agendas that a person kept on this device, for every board. What was written by another hand and is none is left out. */
export interface OwnAgendas {
  list(): readonly Agenda[]
  /** The newest first; beyond MOST the oldest goes. */
  keep(agenda: Agenda): void
  forget(id: string): void
}

export function createOwnAgendas(find: () => KeyValueStorage = () => localStorage): OwnAgendas {
  const storage = createSafeStorage(find)
  const list = () => read(storage.getItem(KEY))
  const write = (agendas: readonly Agenda[]) => storage.setItem(KEY, JSON.stringify(agendas.slice(0, MOST)))
  return {
    list,
    keep: (agenda) => write([agenda, ...list().filter(({ id }) => id !== agenda.id)]),
    forget: (id) => write(list().filter((agenda) => agenda.id !== id)),
  }
}

function read(kept: string | null): readonly Agenda[] {
  try {
    const json: unknown = JSON.parse(kept ?? '[]')
    if (!Array.isArray(json)) return []
    return json.flatMap((one: unknown) => {
      const found = readAgendaJson(one)
      return found.ok ? [found.agenda] : []
    })
  } catch {
    return []
  }
}
