import { Eye, EyeOff, ListChecks, Trophy, Vote as VoteIcon } from 'lucide-react'
import { useStore } from 'zustand'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { AfterLate } from '../../panels/AfterLate'
import { keepFocus } from '../../panels/keepFocus'
import { useHomeBoard } from '../../panels/openBoard'
import { useIsSaid } from './useIsSaid'
import { useVoteStanding } from './useVoteStanding'
import { useBallot, useFreshResults, useOpenVote, useTurnout } from './useVotes'
import styles from './VoteChip.module.css'
import { hiddenMarks } from './voteMarks'
import { leftWords, methodWords, voteTitle } from './voteWords'

const ICON = { size: 18, 'aria-hidden': true } as const

/** In the bar, for everybody: the vote that is open and what is left of one's ballot, or that its results are there. */
export function VoteChip() {
  const vote = useOpenVote()
  const results = useFreshResults()
  return (
    <AfterLate>
      {vote !== null && <OpenChip key={vote.id} vote={vote} />}
      {results !== null && <ResultsChip vote={results} />}
    </AfterLate>
  )
}

function OpenChip({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const { commands } = useHomeBoard().view
  const standing = useVoteStanding(vote)
  const turnout = useTurnout(vote)
  const isSaid = useIsSaid(vote)
  return (
    <div className={styles.chip} data-vote-open={standing}>
      <VoteIcon {...ICON} />
      <div className={styles.words}>
        <p className={styles.title}>{isSaid ? methodWords(vote, t) : voteTitle(vote, t)}</p>
        <p className={styles.left}>
          {standing === 'mine' && <OwnWords vote={vote} />}
          {standing === 'tooLate' && t('votes.notOnRoll')}
          {standing === 'heldBack' && t('votes.heldBack')}
          {standing === 'watching' && (turnout === null ? t('votes.noPerson') : t('votes.voted', { ...turnout }))}
        </p>
      </div>
      {standing === 'mine' && (
        <button
          type="button"
          className={styles.button}
          aria-label={t('votes.list')}
          title={t('votes.secretHint')}
          onMouseDown={keepFocus}
          onClick={() => commands.openBallot.run()}
        >
          <ListChecks {...ICON} />
          <span className={styles.word}>{t('votes.list')}</span>
        </button>
      )}
    </div>
  )
}

function OwnWords({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const ballot = useBallot(vote.id)
  if (ballot === null) return t('votes.deskComing')
  return (
    <>
      <strong role="status" data-vote-left>
        {leftWords(vote, ballot, t)}
      </strong>
      {' · '}
      {t('votes.secret')}
    </>
  )
}

function ResultsChip({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const { commands } = useHomeBoard().view
  const isHidden = useStore(hiddenMarks, (state) => state.vote === vote.id)
  const label = t(isHidden ? 'votes.showMarks' : 'votes.hideMarks')
  return (
    <div className={styles.chip} data-vote-results>
      <button
        type="button"
        className={styles.results}
        aria-label={t('votes.resultsOf', { title: voteTitle(vote, t) })}
        title={t('votes.results')}
        onMouseDown={keepFocus}
        onClick={() => commands.openBallot.run()}
      >
        <Trophy {...ICON} />
        <span className={styles.title}>{t('votes.resultsOf', { title: voteTitle(vote, t) })}</span>
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-pressed={!isHidden}
        title={label}
        onMouseDown={keepFocus}
        onClick={() => hiddenMarks.setState({ vote: isHidden ? null : vote.id })}
      >
        {isHidden ? <EyeOff {...ICON} /> : <Eye {...ICON} />}
      </button>
    </div>
  )
}
