import { useState } from 'react'
import { useStore } from 'zustand'
import type { Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import type { VoteCalls } from './useVoteCalls'
import { useTurnout } from './useVotes'
import { VoteOnScreenButton } from './VoteOnScreenButton'
import styles from './Votes.module.css'
import { methodWords, voteTitle } from './voteWords'

type Props = { readonly vote: Vote; readonly calls: VoteCalls }

/** A vote while it is open, for who leads: how far it is, and its end. */
export function OpenVote({ vote, calls }: Props) {
  const t = useT()
  const { commands } = useHomeBoard().view
  const turnout = useTurnout(vote)
  const [asks, setAsks] = useState<'close' | 'drop' | null>(null)
  const missing = vote.roll.length - (turnout?.voted ?? 0)
  const close = () => {
    if (missing > 0 && asks !== 'close') return setAsks('close')
    void calls.close(vote.id)
  }
  return (
    <section className={styles.part} data-open-vote={vote.id}>
      <div>
        <h3 className={styles.heading}>{voteTitle(vote, t)}</h3>
        <p className={styles.quiet}>{methodWords(vote, t)}</p>
      </div>
      <p className={styles.turnout} role="status" data-turnout>
        {t('votes.voted', { voted: turnout?.voted ?? 0, of: turnout?.of ?? vote.roll.length })}
      </p>
      <HeldBack />
      {asks === null ? (
        <>
          <Button look="primary" wide disabled={calls.isBusy} onClick={close}>
            {t(calls.isBusy ? 'votes.closing' : 'votes.close')}
          </Button>
          <VoteOnScreenButton />
          <div className={styles.actions}>
            <Button onClick={() => commands.openBallot.run()}>{t('votes.list')}</Button>
            <Button look="danger" disabled={calls.isBusy} onClick={() => setAsks('drop')}>
              {t('votes.drop')}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.box}>
          <p>{asks === 'close' ? t('votes.missing', { count: missing }) : t('votes.dropHint')}</p>
          <div className={styles.actions}>
            <Button
              look={asks === 'close' ? 'primary' : 'danger'}
              disabled={calls.isBusy}
              onClick={() => void (asks === 'close' ? calls.close(vote.id) : calls.drop(vote.id))}
            >
              {t(asks === 'close' ? 'votes.closeSure' : 'votes.dropSure')}
            </Button>
            <Button onClick={() => setAsks(null)}>{t('votes.cancel')}</Button>
          </div>
        </div>
      )}
    </section>
  )
}

/** What keeps the others from voting, with the way out of it. */
export function HeldBack() {
  const t = useT()
  const { lead, commands } = useHomeBoard().view
  const phase = useStore(lead, (state) => state.phase)
  const isFrozen = useStore(lead, (state) => state.lead.freeze !== null)
  if (isFrozen) {
    return (
      <div className={styles.warn}>
        <p>{t('votes.frozen')}</p>
        <Button onClick={() => commands.thawBoard.run()}>{t('lead.thaw')}</Button>
      </div>
    )
  }
  if (phase === null || phase.can.includes('vote')) return null
  return (
    <div className={styles.warn}>
      <p>{t('votes.phaseForbids')}</p>
      <Button onClick={() => commands.changePhase.run(phase.id, { can: [...phase.can, 'vote'] })}>
        {t('votes.letVote')}
      </Button>
    </div>
  )
}
