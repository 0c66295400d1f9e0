import type { VoteMethod } from '../../../shared/facilitation/vote'
import type { PlacedLine } from './placedLines'
import styles from './ScoreBar.module.css'

type Props = { readonly method: VoteMethod; readonly line: PlacedLine; readonly lines: readonly PlacedLine[] }

/** A score as a length, against the largest of all; of yes and no both. The figures stand beside it. */
export function ScoreBar({ method, line, lines }: Props) {
  const share = (part: number, whole: number) => `${(100 * part) / Math.max(1, whole)}%`
  if (method === 'agree') {
    const most = Math.max(...lines.map(({ voters }) => voters))
    const [yes = 0, no = 0] = line.counts
    return (
      <div className={styles.bar} aria-hidden>
        <span className={styles.yes} style={{ width: share(yes, most) }} />
        <span className={styles.no} style={{ width: share(no, most) }} />
      </div>
    )
  }
  const most = Math.max(...lines.map(({ score }) => score))
  return (
    <div className={styles.bar} aria-hidden>
      <span className={styles.yes} style={{ width: share(line.score, most) }} />
    </div>
  )
}
