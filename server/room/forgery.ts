import type { Grant } from '../auth/grant'

/** Whether a board has a person of that id. */
export type IsPerson = (board: string, id: string) => boolean

type Fields = { readonly person?: unknown; readonly id?: unknown; readonly leads?: unknown }

/** True where a presence says that it is a person whose key the socket has not, or that it leads without the right to. */
export function isForged({ board, role, person }: Grant, state: unknown, isPerson: IsPerson): boolean {
  const said = fieldsOf(state)
  if (said.leads === true && role !== 'facilitator') return true
  const { id } = fieldsOf(said.person)
  if (typeof id !== 'string') return false
  return person === null ? isPerson(board, id) : id !== person
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? value : {}
}
