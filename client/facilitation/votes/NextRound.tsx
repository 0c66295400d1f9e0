import { Repeat } from 'lucide-react'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import type { NewVote } from '../../sync/deskApi'
import { Button } from '../../ui/Button'
import { secondRounds } from './secondRounds'
import type { VoteCalls } from './useVoteCalls'
import styles from './Votes.module.css'
import { voteTitle } from './voteWords'

type Props = { readonly vote: Vote; readonly calls: VoteCalls }

const LONGEST = 200

/** The same question again: among the first, with all that tie, or with everything. */
export function NextRound({ vote, calls }: Props) {
  const t = useT()
  const rounds = secondRounds(vote.results)
  const second = (among: readonly string[]) => {
    const title = t('votes.secondTitle', { title: voteTitle(vote, t) }).slice(0, LONGEST)
    void calls.open({ ...again(vote), title, among })
  }
  return (
    <section className={styles.part} aria-label={t('votes.second')}>
      {rounds.length > 0 && <h4 className={styles.label}>{t('votes.second')}</h4>}
      <div className={styles.actions}>
        {rounds.map(({ first, among }) => (
          <Button key={first} disabled={calls.isBusy} onClick={() => second(among)}>
            {among.length === first
              ? t('votes.secondOf', { count: first })
              : t('votes.secondWith', { first, count: among.length })}
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
