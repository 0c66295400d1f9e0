import { ChevronRight, Vote as VoteIcon } from 'lucide-react'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { AfterLate } from '../../panels/AfterLate'
import { useHomeBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import { usePhaseVote } from './useSuggestion'
import { useVoteCalls } from './useVoteCalls'
import { useFreshResults, useOpenVote, useTurnout } from './useVotes'
import section from './VoteSection.module.css'
import styles from './Votes.module.css'
import { methodWords, voteProblem, voteTitle } from './voteWords'

/** In the panel of who leads: the vote that is open, the one that the phase asks for in one press, or the last results. */
export function VoteSection() {
  return (
    <AfterLate>
      <Parts />
    </AfterLate>
  )
}

function Parts() {
  const vote = useOpenVote()
  const results = useFreshResults()
  if (vote !== null) return <OpenPart vote={vote} />
  return (
    <>
      <Offer />
      {results !== null && <ResultsPart vote={results} />}
    </>
  )
}

function OpenPart({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const turnout = useTurnout(vote)
  return (
    <Leads
      title={t('votes.isOpen')}
      details={t('votes.voted', { voted: turnout?.voted ?? 0, of: turnout?.of ?? vote.roll.length })}
    />
  )
}

function ResultsPart({ vote }: { readonly vote: Vote }) {
  const t = useT()
  return <Leads title={t('votes.results')} details={voteTitle(vote, t)} />
}

function Offer() {
  const t = useT()
  const suggested = usePhaseVote()
  const calls = useVoteCalls()
  const { commands } = useHomeBoard().view
  if (suggested === null) return null
  const start = async () => {
    if (await calls.open(suggested)) commands.openVotes.run()
  }
  const what = methodWords({ ...suggested, dots: suggested.dots ?? 0 }, t)
  return (
    <section className={section.offer} aria-label={t('votes.open')}>
      <Button look="primary" wide className={section.press} disabled={calls.isBusy} onClick={() => void start()}>
        <VoteIcon size={20} aria-hidden />
        {t('votes.suggested', { what })}
      </Button>
      <Button wide onClick={() => commands.openVotes.run()}>
        {t('votes.new')}
      </Button>
      {calls.problem !== null && (
        <p role="alert" className={styles.problem}>
          {voteProblem(calls.problem, t)}
        </p>
      )}
    </section>
  )
}

function Leads({ title, details }: { readonly title: string; readonly details: string }) {
  const { commands } = useHomeBoard().view
  return (
    <button type="button" className={section.leads} onClick={() => commands.openVotes.run()}>
      <VoteIcon size={20} aria-hidden />
      <span className={section.words} role="status">
        <strong>{title}</strong>
        <span className={section.details}>{details}</span>
      </span>
      <ChevronRight size={18} aria-hidden />
    </button>
  )
}
