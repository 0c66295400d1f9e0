import { useState } from 'react'
import { openVote, type Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { SidePanel } from '../../panels/SidePanel'
import { Button } from '../../ui/Button'
import { EarlierVotes } from './EarlierVotes'
import { NextRound } from './NextRound'
import { OpenVote } from './OpenVote'
import { useVoteCalls, type VoteCalls } from './useVoteCalls'
import { useBallot, useVotes } from './useVotes'
import { VoteForm } from './VoteForm'
import { VoteOnScreenButton } from './VoteOnScreenButton'
import { VoteResults } from './VoteResults'
import styles from './Votes.module.css'
import { voteProblem, voteTitle } from './voteWords'

/** Opening a vote, closing it, and what came out, for who leads; what they vote themselves stands in the other window. */
export function VotesPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const votes = useVotes()
  const calls = useVoteCalls()
  const [isNew, setIsNew] = useState(false)
  const open = openVote(votes)
  const [latest, ...earlier] = votes
  const start = () => setIsNew(true)
  return (
    <SidePanel title={t('votes.open')} onClose={onClose} stands="low">
      {calls.problem !== null && (
        <p role="alert" className={styles.problem}>
          {voteProblem(calls.problem, t)}
        </p>
      )}
      {open !== null ? (
        <OpenVote key={open.id} vote={open} calls={calls} />
      ) : latest === undefined || isNew ? (
        <VoteForm
          calls={calls}
          onDone={() => setIsNew(false)}
          onCancel={latest === undefined ? null : () => setIsNew(false)}
        />
      ) : (
        <>
          <Closed key={latest.id} vote={latest} calls={calls} />
          <Button look="primary" wide onClick={start}>
            {t('votes.new')}
          </Button>
        </>
      )}
      <EarlierVotes
        votes={isNew || open !== null ? votes.filter(({ closedAt }) => closedAt !== null) : earlier}
        calls={calls}
      />
    </SidePanel>
  )
}

type ClosedProps = { readonly vote: Vote; readonly calls: VoteCalls }

function Closed({ vote, calls }: ClosedProps) {
  const t = useT()
  const ballot = useBallot(vote.id)
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{voteTitle(vote, t)}</h3>
      <VoteOnScreenButton />
      <VoteResults vote={vote} ballot={ballot} />
      <NextRound vote={vote} calls={calls} />
    </section>
  )
}
