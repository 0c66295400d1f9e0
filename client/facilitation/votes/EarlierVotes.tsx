import { History } from 'lucide-react'
import { useState } from 'react'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { Fold } from '../../ui/Fold'
import { NextRound } from './NextRound'
import type { VoteCalls } from './useVoteCalls'
import { useBallot } from './useVotes'
import { VoteResults } from './VoteResults'
import styles from './Votes.module.css'
import { voteTitle } from './voteWords'

type Props = {
  readonly votes: readonly Vote[]
  /** For who leads: then they can be opened again and dropped. */
  readonly calls?: VoteCalls
}

/** The votes that were, each with what came out. */
export function EarlierVotes({ votes, calls }: Props) {
  const t = useT()
  if (votes.length === 0) return null
  return (
    <Fold title={t('votes.earlier')} icon={<History size={20} aria-hidden />} now={String(votes.length)}>
      {votes.map((vote) => (
        <Earlier key={vote.id} vote={vote} {...(calls === undefined ? {} : { calls })} />
      ))}
    </Fold>
  )
}

function Earlier({ vote, calls }: Pick<Props, 'calls'> & { readonly vote: Vote }) {
  const t = useT()
  const ballot = useBallot(vote.id)
  return (
    <Fold title={voteTitle(vote, t)}>
      <VoteResults vote={vote} ballot={ballot} />
      {calls !== undefined && <NextRound vote={vote} calls={calls} />}
      {calls !== undefined && <DropClosed vote={vote} calls={calls} />}
    </Fold>
  )
}

function DropClosed({ vote, calls }: { readonly vote: Vote; readonly calls: VoteCalls }) {
  const t = useT()
  const [asks, setAsks] = useState(false)
  return (
    <div className={styles.part}>
      {asks && <p>{t('votes.dropClosedHint')}</p>}
      <Button
        look={asks ? 'danger' : 'secondary'}
        disabled={calls.isBusy}
        onBlur={() => setAsks(false)}
        onClick={() => (asks ? void calls.drop(vote.id) : setAsks(true))}
      >
        {t(asks ? 'votes.dropSure' : 'votes.drop')}
      </Button>
    </div>
  )
}
