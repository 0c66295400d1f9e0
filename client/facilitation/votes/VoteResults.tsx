import type { Ballot } from '../../../shared/facilitation/ballot'
import { sizeOfRoll } from '../../../shared/facilitation/standings'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { type PlacedLine, placedLines } from './placedLines'
import { ScoreBar } from './ScoreBar'
import { ShowThing } from './ShowThing'
import styles from './Votes.module.css'
import { pickWords, scoreWords } from './voteWords'

type Props = {
  readonly vote: Vote
  /** One's own, which is marked; null where there is none to tell of. */
  readonly ballot: Ballot | null
}

/** What came out of a closed vote: the highest first, ties as ties, with how many took part. */
export function VoteResults({ vote, ballot }: Props) {
  const t = useT()
  const { results, method } = vote
  if (results === null) return null
  const lines = placedLines(results)
  const rest = results.lines.length - lines.length
  return (
    <div className={styles.results} data-vote-result={vote.id}>
      <p className={styles.quiet}>
        {t('votes.ballots', { count: results.ballots, of: sizeOfRoll(vote) })}
        {results.spoilt > 0 && ` · ${t('votes.spoilt', { count: results.spoilt })}`}
      </p>
      {method === 'ranks' && <p className={styles.quiet}>{t('votes.weights')}</p>}
      {lines.length === 0 && <p>{t('votes.noBallots')}</p>}
      <ol className={styles.list}>
        {lines.map((line) => (
          <ResultLine key={line.id} vote={vote} line={line} lines={lines} pick={ballot?.[line.id]} />
        ))}
      </ol>
      {rest > 0 && <p className={styles.quiet}>{t('votes.rest', { count: rest })}</p>}
    </div>
  )
}

type LineProps = {
  readonly vote: Vote
  readonly line: PlacedLine
  readonly lines: readonly PlacedLine[]
  readonly pick: number | undefined
}

function ResultLine({ vote, line, lines, pick }: LineProps) {
  const t = useT()
  const { place, isTied, name, id, score } = line
  const mine = pickWords(vote, pick, t)
  return (
    <li className={styles.result} data-place={place} data-tied={isTied || undefined}>
      <span className={styles.place} title={t(isTied ? 'votes.tied' : 'votes.place', { place })}>
        {place}
        {isTied && <span aria-hidden>=</span>}
        {isTied && <span className={styles.heard}>{t('votes.tied', { place })}</span>}
      </span>
      <div className={styles.what}>
        <div className={styles.nameLine}>
          <ShowThing id={id} name={name || t('votes.unnamed')} />
          <strong className={styles.score}>{scoreWords(vote, score, t)}</strong>
        </div>
        <ScoreBar method={vote.method} line={line} lines={lines} />
        <p className={styles.quiet}>
          {detailWords(vote, line, t)}
          {mine !== '' && <strong className={styles.mine}> · {mine}</strong>}
        </p>
      </div>
    </li>
  )
}

function detailWords({ method }: Vote, { counts, voters }: PlacedLine, t: ReturnType<typeof useT>): string {
  const [first = 0, second = 0, third = 0] = counts
  if (method === 'ranks') return t('votes.rankCounts', { first, second, third })
  return method === 'agree' ? t('votes.yesNo', { yes: first, no: second }) : t('votes.byVoters', { count: voters })
}
