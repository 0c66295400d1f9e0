import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { type OpenBoard, useOpenBoard } from '../panels/openBoard'
import { useServices } from '../panels/services'
import { usePeople } from '../panels/usePeople'
import type { BoardApi } from '../sync/boardApi'
import { createRoll, type Roll, type RollState } from './roll'

/** One for each board, whoever shows it. */
const rolls = new WeakMap<OpenBoard['connection'], Roll>()

function rollOf({ connection }: OpenBoard, api: BoardApi): Roll {
  const known = rolls.get(connection)
  if (known !== undefined) return known
  const { board, key } = connection.identity
  const roll = createRoll(() => api.listPeople(board, key))
  rolls.set(connection, roll)
  return roll
}

/** Who has joined, for who leads: asked for anew whenever somebody comes, goes or is renamed. */
export function useRoll(): RollState & Pick<Roll, 'refresh'> {
  const board = useOpenBoard()
  const { api } = useServices()
  const roll = useMemo(() => rollOf(board, api), [board, api])
  const present = usePeople()
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is present says when to ask
  useEffect(() => roll.ask(), [roll, present])
  return { ...useStore(roll.state), refresh: roll.refresh }
}
