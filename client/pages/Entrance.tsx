import type { ReactNode } from 'react'
import { useT } from '../i18n/LocaleProvider'
import type { Identity } from '../sync/types'
import { FailurePage } from './FailurePage'
import { JoinPage } from './JoinPage'
import { MessagePage } from './MessagePage'
import { useEntrance } from './useEntrance'

type Props = {
  readonly board: string
  readonly linkKey: string | null
  readonly asksName: boolean
  /** What is behind the door. `reenter` goes through it anew, as somebody whom the server does not know yet. */
  readonly children: (identity: Identity, reenter: () => void) => ReactNode
}

/** From a link to an identity, with whatever must be asked or said on the way. */
export function Entrance({ board, linkKey, asksName, children }: Props) {
  const t = useT()
  const { state, enter } = useEntrance({ board, linkKey, asksName })
  const again = () => void enter(null)
  switch (state.step) {
    case 'waiting':
      return <MessagePage text={t('board.opening')} />
    case 'asking':
      return <JoinPage {...state} onJoin={(name) => void enter(name)} />
    case 'failed':
      return <FailurePage failure={state.failure} onRetry={again} />
    case 'in':
      return children(state.identity, again)
  }
}
