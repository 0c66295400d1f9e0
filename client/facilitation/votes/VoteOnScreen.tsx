import { useStore } from 'zustand'
import { sizeOfRoll } from '../../../shared/facilitation/standings'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import { placedLines } from './placedLines'
import { ScoreBar } from './ScoreBar'
import { useIsSaid } from './useIsSaid'
import { useOpenVote, useTurnout, useVotes } from './useVotes'
import styles from './VoteOnScreen.module.css'
import { scoreWords, voteTitle } from './voteWords'

/** So many are read from ten metres. */
const MOST = 8

/** On the big screen: that a vote is open, and how many have voted; where who leads asks for it, all over the screen, with the results. */
export function VoteOnScreen() {
  const { lead } = useHomeBoard().view
  const isWhole = useStore(lead, (state) => state.lead.screen.view === 'vote')
  const open = useOpenVote()
  const [latest] = useVotes()
  if (open !== null) return isWhole ? <OpenScene vote={open} /> : <OpenStrip vote={open} />
  return isWhole && latest !== undefined ? <ResultsScene vote={latest} /> : null
}

function OpenStrip({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const isSaid = useIsSaid(vote)
  return (
    <section className={styles.strip} data-vote-screen="strip">
      <p className={styles.stripTitle}>{isSaid ? t('votes.secret') : voteTitle(vote, t)}</p>
      <p className={styles.stripCount}>
        <Turnout vote={vote} />
      </p>
    </section>
  )
}

function OpenScene({ vote }: { readonly vote: Vote }) {
  const t = useT()
  return (
    <section className={styles.scene} data-vote-screen="open">
      <p className={styles.kind}>{t('votes.screenOpen')}</p>
      <h1 className={styles.question}>{voteTitle(vote, t)}</h1>
      <div>
        <p className={styles.turnout}>
          <Turnout vote={vote} />
        </p>
        <p className={styles.how}>{t('votes.screenHow')}</p>
      </div>
    </section>
  )
}

function Turnout({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const turnout = useTurnout(vote)
  return t('votes.voted', { voted: turnout?.voted ?? 0, of: turnout?.of ?? vote.roll.length })
}

function ResultsScene({ vote }: { readonly vote: Vote }) {
  const t = useT()
  const { results, method } = vote
  const lines = placedLines(results)
  const shown = lines.slice(0, MOST)
  const left = lines.length - shown.length
  return (
    <section className={styles.scene} data-vote-screen="results">
      <header className={styles.header}>
        <h1 className={styles.title}>{voteTitle(vote, t)}</h1>
        <p className={styles.ballots}>{t('votes.ballots', { count: results?.ballots ?? 0, of: sizeOfRoll(vote) })}</p>
      </header>
      {lines.length === 0 && <p className={styles.question}>{t('votes.noBallots')}</p>}
      <ol className={styles.lines} style={{ gridTemplateRows: `repeat(${Math.max(5, shown.length)}, minmax(0, 1fr))` }}>
        {shown.map((line) => (
          <li key={line.id} className={styles.line} data-place={line.place} data-tied={line.isTied || undefined}>
            <span className={styles.place}>{line.isTied ? `${line.place}=` : line.place}</span>
            <div className={styles.what}>
              <p className={styles.name}>{line.name || t('votes.unnamed')}</p>
              <ScoreBar method={method} line={line} lines={lines} />
            </div>
            <span className={styles.score}>
              {method === 'agree'
                ? t('votes.yesNo', { yes: line.counts[0] ?? 0, no: line.counts[1] ?? 0 })
                : scoreWords(vote, line.score, t)}
            </span>
          </li>
        ))}
      </ol>
      {left > 0 && <p className={styles.more}>{t('votes.restScreen', { count: left })}</p>}
    </section>
  )
}
