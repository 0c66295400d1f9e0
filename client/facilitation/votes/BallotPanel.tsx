import { useStore } from 'zustand'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import { SidePanel } from '../../panels/SidePanel'
import { BallotList } from './BallotList'
import { EarlierVotes } from './EarlierVotes'
import { lateVotes } from './useLateBallots'
import { useBallotKeeping, useVoteStanding } from './useVoteStanding'
import { useBallot, useTurnout, useVotes } from './useVotes'
import { VoteResults } from './VoteResults'
import styles from './Votes.module.css'
import { leftWords, voteTitle } from './voteWords'

/** Beside the board, and on a phone in its place: what stands to vote while a vote is open, else what came out. */
export function BallotPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const [latest, ...earlier] = useVotes()
  const shown = latest === undefined ? null : latest
  const isOpen = shown?.closedAt === null
  return (
    <SidePanel title={t(isOpen ? 'votes.secret' : 'votes.result')} onClose={onClose} stands="low">
      {shown !== null && <h3 className={styles.heading}>{voteTitle(shown, t)}</h3>}
      {shown !== null && isOpen && <OpenBallot key={shown.id} vote={shown} />}
      {shown !== null && !isOpen && <ClosedBallot key={shown.id} vote={shown} />}
      <EarlierVotes votes={earlier} />
    </SidePanel>
  )
}

function OpenBallot({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const standing = useVoteStanding(vote)
  const turnout = useTurnout(vote)
  const ballot = useBallot(vote.id)
  const keeping = useBallotKeeping()
  if (standing !== 'mine' || ballot === null) {
    const why = {
      mine: t('votes.deskComing'),
      tooLate: t('votes.notOnRoll'),
      heldBack: t('votes.heldBack'),
      watching: t('votes.noPerson'),
    }[standing]
    return (
      <>
        <p>{why}</p>
        {turnout !== null && <p className={styles.quiet}>{t('votes.voted', { ...turnout })}</p>}
      </>
    )
  }
  const hasVoted = Object.keys(ballot).length > 0
  return (
    <>
      <div className={styles.state}>
        <p className={styles.left} role="status">
          {leftWords(vote, ballot, t)}
        </p>
        <p className={styles.quiet} data-ballot-keeping={keeping}>
          {hasVoted ? t(`votes.${keeping}`) : t('votes.secretHint')}
        </p>
      </div>
      <BallotList vote={vote} ballot={ballot} />
      {hasVoted && <p className={styles.quiet}>{t('votes.secretHint')}</p>}
    </>
  )
}

function ClosedBallot({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const { person } = useHomeBoard().connection.identity
  const ballot = useBallot(vote.id)
  const isLate = useStore(lateVotes, (late) => late.has(vote.id))
  const isOnRoll = person !== null && vote.roll.includes(person.id)
  const isEmpty = ballot !== null && Object.keys(ballot).length === 0
  return (
    <>
      {isLate && (
        <p role="alert" className={styles.problem}>
          {t('votes.late')}
        </p>
      )}
      <VoteResults vote={vote} ballot={isLate ? null : ballot} />
      {isOnRoll && isEmpty && <p className={styles.quiet}>{t('votes.pickedNothing')}</p>}
    </>
  )
}
