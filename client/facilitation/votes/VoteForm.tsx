import { type FormEvent, useCallback, useState } from 'react'
import { VOTE_KINDS, VOTE_METHODS } from '../../../shared/facilitation/vote'
import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import { useBoardReading } from '../../panels/useBoardReading'
import type { NewVote } from '../../sync/deskApi'
import { Button } from '../../ui/Button'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { TextField } from '../../ui/TextField'
import { DotsField } from './DotsField'
import { HeldBack } from './OpenVote'
import { readStanding } from './readStanding'
import { useSuggestion } from './useSuggestion'
import type { VoteCalls } from './useVoteCalls'
import styles from './Votes.module.css'
import { WallChoice } from './WallChoice'

const LONGEST = 200

type Props = {
  readonly calls: VoteCalls
  readonly onDone: () => void
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null
}

/** A new vote, filled in with what fits the phase that is on. */
export function VoteForm({ calls, onDone, onCancel }: Props) {
  const t = useT()
  const [draft, setDraft] = useState<Partial<NewVote>>({})
  const vote = useDraft(draft)
  const change = (more: Partial<NewVote>) => setDraft((before) => ({ ...before, ...more }))
  const count = useStanding(vote)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await calls.open(forServer(vote))) onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('votes.title')}
        value={vote.title}
        onChange={(title) => change({ title })}
        placeholder={t('votes.titleHint')}
        maxLength={LONGEST}
        autoComplete="off"
      />
      <ChoiceGroup
        label={t('votes.method')}
        options={VOTE_METHODS.map((value) => ({ value, label: t(`votes.method.${value}`) }))}
        value={vote.method}
        onChoose={(method) => change({ method })}
        hint={t(`votes.methodHint.${vote.method}`)}
      />
      {vote.method === 'dots' && <DotsField dots={vote.dots} most={vote.most} onChange={change} />}
      <ChoiceGroup
        label={t('votes.kind')}
        options={VOTE_KINDS.map((value) => ({ value, label: t(`votes.kind.${value}`) }))}
        value={vote.kind}
        onChoose={(kind) => change({ kind })}
      />
      <WallChoice wall={vote.wall} onChoose={(wall) => change({ wall })} />
      <p className={styles.quiet} data-standing={count}>
        {count === 0 ? t('votes.nothingStands') : t('votes.standing', { count })}
      </p>
      <HeldBack />
      <p className={styles.quiet}>{t('votes.rollHint')}</p>
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={calls.isBusy || count === 0}>
          {t(calls.isBusy ? 'votes.starting' : 'votes.start')}
        </Button>
        {onCancel !== null && <Button onClick={onCancel}>{t('votes.cancel')}</Button>}
      </div>
    </form>
  )
}

type Draft = Required<Omit<NewVote, 'among'>>

/** What was filled in, over what is suggested; what is suggested follows the phase until then. */
function useDraft(filled: Partial<NewVote>): Draft {
  const suggested = useSuggestion()
  return { dots: 3, most: 1, wall: null, ...suggested, ...filled }
}

function forServer({ dots, most, ...vote }: Draft): NewVote {
  const title = vote.title.trim()
  return vote.method === 'dots' ? { ...vote, title, dots, most: Math.min(most, dots) } : { ...vote, title }
}

/** How many things would stand to vote. */
function useStanding({ kind, wall }: Draft): number {
  const { view } = useHomeBoard()
  const read = useCallback((from: BoardView) => readStanding(from, { kind, wall, among: null }).length, [kind, wall])
  return useBoardReading(view, read)
}
