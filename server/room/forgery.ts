import type { Grant } from '../auth/grant'

/** Whether a board has a person of that id. */
export type IsPerson = (board: string, id: string) => boolean

type Fields = { readonly person?: unknown; readonly id?: unknown; readonly leads?: unknown; readonly tally?: unknown }

/**
 * True where a presence says that it is a person whose key the socket has not, that it leads without the right to, or
 * what the server alone says.
 */
export function isForged({ board, role, person }: Grant, state: unknown, isPerson: IsPerson): boolean {
  const said = fieldsOf(state)
  if (said.tally !== undefined) return true
  if (said.leads === true && role !== 'facilitator') return true
  const { id } = fieldsOf(said.person)
  if (typeof id !== 'string') return false
  return person === null ? isPerson(board, id) : id !== person
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? value : {}
}
