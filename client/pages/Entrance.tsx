import { type ReactNode, useEffect } from 'react'
import type { Identity } from '../sync/types'
import { late } from '../ui/late'
import { FailurePage } from './FailurePage'
import { Opening } from './Opening'
import { useEntrance } from './useEntrance'

/** Who was here before is asked nothing. */
const JoinPage = late(() => import('./JoinPage').then(({ JoinPage }) => JoinPage), Opening)

type Props = {
  readonly board: string
  readonly linkKey: string | null
  readonly asksName: boolean
  /** What is behind the door. `reenter` goes through it anew, as somebody whom the server does not know yet. */
  readonly children: (identity: Identity, reenter: () => void) => ReactNode
}

/** From a link to an identity, with whatever must be asked or said on the way. */
export function Entrance({ board, linkKey, asksName, children }: Props) {
  const { state, enter } = useEntrance({ board, linkKey, asksName })
  const isNew = linkKey !== null && asksName
  useEffect(() => {
    if (isNew) void JoinPage.fetch()
  }, [isNew])
  const again = () => void enter(null)
  switch (state.step) {
    case 'waiting':
      return <Opening />
    case 'asking':
      return <JoinPage {...state} onJoin={(name) => void enter(name)} />
    case 'failed':
      return <FailurePage failure={state.failure} onRetry={again} />
    case 'in':
      return children(state.identity, again)
  }
}
