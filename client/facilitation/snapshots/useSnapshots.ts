import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import type { ListedSnapshot } from '../../sync/boardApi'

export type Snapshots = {
  /** The latest first; null before they came. */
  readonly list: readonly ListedSnapshot[] | null
  /** What the last call rejected with; null where it did not. */
  readonly problem: unknown
  readonly again: () => void
}

/** The server keeps one when it hears of another phase: so long after this page does. Milliseconds. */
const KEPT_AFTER = 1_000

/** What the server has kept, asked for again when the phase changes. */
export function useSnapshots(): Snapshots {
  const { api } = useServices()
  const { connection, view } = useOpenBoard()
  const { board, key } = connection.identity
  const since = useStore(view.lead, ({ lead }) => lead.phase?.at ?? 0)
  const [list, setList] = useState<readonly ListedSnapshot[] | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const again = useCallback(() => {
    api.listSnapshots(board, key).then(
      (snapshots) => {
        setList(snapshots)
        setProblem(null)
      },
      (error) => setProblem(error),
    )
  }, [api, board, key])
  useEffect(again, [again])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another phase, another snapshot
  useEffect(() => {
    const timer = setTimeout(again, KEPT_AFTER)
    return () => clearTimeout(timer)
  }, [since, again])
  return { list, problem, again }
}
