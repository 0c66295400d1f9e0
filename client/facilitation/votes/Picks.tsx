import { Minus, Plus, ThumbsDown, ThumbsUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Rank } from '../../../shared/facilitation/changeBallot'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { keepFocus } from '../../panels/keepFocus'
import { useHomeBoard } from '../../panels/openBoard'
import { classes } from '../../ui/classes'
import styles from './Picks.module.css'
import { rankWords } from './voteWords'

type Props = {
  readonly vote: Pick<Vote, 'method' | 'most'>
  readonly id: string
  /** What it is called, for who cannot see what the buttons stand on. */
  readonly name: string
  /** What this person has on it. */
  readonly pick: number | undefined
}

/** What one does to vote for a thing, by the vote's method. */
export function Picks({ vote: { method }, ...of }: Props) {
  if (method === 'dots') return <Dots {...of} />
  return method === 'ranks' ? <Ranks {...of} /> : <Answers {...of} />
}

type Of = Omit<Props, 'vote'>

function Dots({ id, name, pick = 0 }: Of) {
  const t = useT()
  const { castDot, takeDot } = useHomeBoard().view.commands
  return (
    <div className={classes(styles.picks, pick > 0 && styles.chosen)} data-picks={id}>
      {pick > 0 && (
        <>
          <Pick label={t('votes.takeFrom', { name })} onPick={() => takeDot.run(id)}>
            <Minus size={18} aria-hidden />
          </Pick>
          <output className={styles.count} aria-label={t('votes.myDots', { count: pick })}>
            {pick}
          </output>
        </>
      )}
      <Pick label={t('votes.addTo', { name })} onPick={() => castDot.run(id)}>
        {pick > 0 ? <Plus size={18} aria-hidden /> : <span className={styles.dot} aria-hidden />}
      </Pick>
    </div>
  )
}

const RANKS: readonly Rank[] = [1, 2, 3]

function Ranks({ id, name, pick }: Of) {
  const t = useT()
  const { castFirst, castSecond, castThird } = useHomeBoard().view.commands
  const casts = { 1: castFirst, 2: castSecond, 3: castThird }
  return (
    <div className={classes(styles.picks, pick !== undefined && styles.chosen)} data-picks={id}>
      {RANKS.map((rank) => (
        <Pick
          key={rank}
          label={t('votes.rankOf', { rank: rankWords(rank, t), name })}
          isOn={pick === rank}
          onPick={() => casts[rank].run(id)}
        >
          {rank}
        </Pick>
      ))}
    </div>
  )
}

function Answers({ id, name, pick }: Of) {
  const t = useT()
  const { castYes, castNo } = useHomeBoard().view.commands
  return (
    <div className={classes(styles.picks, pick !== undefined && styles.chosen)} data-picks={id}>
      <Pick label={t('votes.yesOf', { name })} isOn={pick === 1} onPick={() => castYes.run(id)}>
        <ThumbsUp size={18} aria-hidden />
      </Pick>
      <Pick label={t('votes.noOf', { name })} isOn={pick === -1} onPick={() => castNo.run(id)}>
        <ThumbsDown size={18} aria-hidden />
      </Pick>
    </div>
  )
}

type PickProps = {
  readonly label: string
  readonly isOn?: boolean
  readonly onPick: () => void
  readonly children: ReactNode
}

function Pick({ label, isOn, onPick, children }: PickProps) {
  return (
    <button
      type="button"
      className={styles.pick}
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      onMouseDown={keepFocus}
      onClick={onPick}
    >
      {children}
    </button>
  )
}
