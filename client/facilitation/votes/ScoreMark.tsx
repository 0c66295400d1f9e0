import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { classes } from '../../ui/classes'
import type { PlacedLine } from './placedLines'
import styles from './ScoreMark.module.css'
import { scoreWords } from './voteWords'

type Props = { readonly vote: Pick<Vote, 'method'>; readonly line: PlacedLine }

/** So many places stand out. */
const FIRST = 3

/** What a thing got, on the board. */
export function ScoreMark({ vote, line: { place, isTied, score, counts } }: Props) {
  const t = useT()
  const [yes = 0, no = 0] = counts
  return (
    <span
      className={classes(styles.mark, place <= FIRST && styles.first)}
      title={t(isTied ? 'votes.tied' : 'votes.place', { place })}
      data-vote-score={score}
    >
      <span className={styles.place}>{isTied ? `${place}=` : place}</span>
      {vote.method === 'agree' ? t('votes.yesNo', { yes, no }) : scoreWords(vote, score, t)}
    </span>
  )
}
