import type { VoteMethod } from '../../../shared/facilitation/vote'
import type { PlacedLine } from './placedLines'
import styles from './ScoreBar.module.css'

type Props = {
  readonly method: VoteMethod
  readonly line: PlacedLine
  /** What fills the bar: see `fullBar`. */
  readonly most: number
}

/** A score as a length, against the largest of all; of yes and no both. The figures stand beside it. */
export function ScoreBar({ method, line, most }: Props) {
  const share = (part: number) => `${(100 * part) / most}%`
  const [yes = 0, no = 0] = method === 'agree' ? line.counts : [line.score]
  return (
    <div className={styles.bar} aria-hidden>
      <span className={styles.yes} style={{ width: share(yes) }} />
      {method === 'agree' && <span className={styles.no} style={{ width: share(no) }} />}
    </div>
  )
}
