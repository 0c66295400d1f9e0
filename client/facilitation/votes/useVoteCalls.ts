import { useMemo, useState } from 'react'
import { useHomeBoard } from '../../panels/openBoard'
import { createDeskApi, type NewVote } from '../../sync/deskApi'

export type VoteCalls = {
  /** A call is on its way. */
  readonly isBusy: boolean
  /** What the last call rejected with; null where it did not. */
  readonly problem: unknown
  open(vote: NewVote): Promise<boolean>
  close(vote: string): Promise<boolean>
  drop(vote: string): Promise<boolean>
}

/** The calls about votes, one at a time; each says whether it was done, and what is wrong stays in `problem`. */
export function useVoteCalls(): VoteCalls {
  const { identity } = useHomeBoard().connection
  const api = useMemo(() => createDeskApi(identity), [identity])
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const call = async (run: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false
    setIsBusy(true)
    setProblem(null)
    try {
      await run()
      return true
    } catch (error) {
      setProblem(error)
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return {
    isBusy,
    problem,
    open: (vote) => call(() => api.openVote(vote)),
    close: (vote) => call(() => api.closeVote(vote)),
    drop: (vote) => call(() => api.dropVote(vote)),
  }
}
