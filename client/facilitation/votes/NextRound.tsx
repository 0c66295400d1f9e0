import { Repeat } from 'lucide-react'
import type { Vote } from '../../../shared/facilitation/vote'
import { firstLines } from '../../../shared/facilitation/votePlaces'
import { useT } from '../../i18n/LocaleProvider'
import type { NewVote } from '../../sync/deskApi'
import { Button } from '../../ui/Button'
import type { VoteCalls } from './useVoteCalls'
import styles from './Votes.module.css'
import { voteTitle } from './voteWords'

type Props = { readonly vote: Vote; readonly calls: VoteCalls }

const FIRST = [3, 5] as const
const LONGEST = 200

/** The same question again: among the first, with all that tie, or with everything. */
export function NextRound({ vote, calls }: Props) {
  const t = useT()
  const lines = vote.results?.lines ?? []
  const rounds = FIRST.map((first) => ({ first, ids: firstLines(lines, first).map(({ id }) => id) }))
  const worth = rounds.filter(
    ({ ids }, at) => ids.length > 1 && ids.length < lines.length && ids.length !== rounds[at - 1]?.ids.length,
  )
  const second = (ids: readonly string[]) => {
    const title = t('votes.secondTitle', { title: voteTitle(vote, t) }).slice(0, LONGEST)
    void calls.open({ ...again(vote), title, among: ids })
  }
  return (
    <section className={styles.part} aria-label={t('votes.second')}>
      {worth.length > 0 && <h4 className={styles.label}>{t('votes.second')}</h4>}
      <div className={styles.actions}>
        {worth.map(({ first, ids }) => (
          <Button key={first} disabled={calls.isBusy} onClick={() => second(ids)}>
            {ids.length === first
              ? t('votes.secondOf', { count: first })
              : t('votes.secondWith', { first, count: ids.length })}
          </Button>
        ))}
        <Button disabled={calls.isBusy} onClick={() => void calls.open(again(vote))}>
          <Repeat size={18} aria-hidden />
          {t('votes.again')}
        </Button>
      </div>
    </section>
  )
}

function again({ title, method, kind, dots, most, wall, among }: Vote): NewVote {
  return { title, method, kind, dots, most, wall, among }
}
