import { useEffect, useRef } from 'react'
import { openVote, type Vote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { PHONE, useMediaQuery } from '../../panels/useMediaQuery'
import { useLateBallots } from './useLateBallots'
import { useVoteStanding } from './useVoteStanding'
import { useOpenVote } from './useVotes'
import { votesStore } from './votesStore'
import { voteTitle } from './voteWords'

/** Says that a vote opens and closes, and opens its list where there is no board to vote on. Nothing to see. */
export function VoteAround() {
  const vote = useOpenVote()
  useLateBallots()
  useVoteSpeech()
  return vote === null ? null : <ListOnPhones key={vote.id} vote={vote} />
}

function ListOnPhones({ vote }: { readonly vote: Vote }) {
  const { session, commands } = useHomeBoard().view
  const isPhone = useMediaQuery(PHONE)
  const standing = useVoteStanding(vote)
  const wasOffered = useRef(false)
  useEffect(() => {
    if (!isPhone || standing !== 'mine' || wasOffered.current) return
    wasOffered.current = true
    const { window, editing, titling, card } = session.getState()
    const isBusy = [window, editing, titling, card].some((open) => open !== null)
    if (!isBusy) commands.openBallot.run()
  }, [isPhone, standing, session, commands])
  return null
}

function useVoteSpeech(): void {
  const t = useT()
  const { announcer } = useServices()
  const { stage } = useHomeBoard().connection
  useEffect(
    () =>
      votesStore(stage).subscribe((now, before) => {
        const [opened, was] = [openVote(now), openVote(before)]
        if (opened !== null && opened.id !== was?.id)
          announcer.say(t('votes.saidOpen', { title: voteTitle(opened, t) }))
        const closed = now.find(({ id, closedAt }) => id === was?.id && closedAt !== null)
        if (closed !== undefined) announcer.say(t('votes.saidClosed', { title: voteTitle(closed, t) }))
      }),
    [stage, announcer, t],
  )
}
