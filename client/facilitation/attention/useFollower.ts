import { useEffect, useState } from 'react'
import type { BoardView } from '../../board/boardView'
import { leavesDesk } from '../../commands/leavesDesk'
import { swapDesk } from '../../commands/swapDesk'
import { PHONE } from '../../panels/useMediaQuery'
import type { PresenceStore } from '../../presence/types'
import { isWriting } from '../../session/session'
import type { Session } from '../../session/types'
import { type AttentionFollower, type AttentionWiring, followAttention } from './followAttention'
import { watchPerson } from './watchPerson'

const BROWSER: Pick<AttentionWiring, 'clock' | 'timers' | 'prefersStillness'> = {
  clock: { request: (run) => requestAnimationFrame(run), cancel: (handle) => cancelAnimationFrame(handle) },
  timers: {
    set: (run, milliseconds) => window.setTimeout(run, milliseconds),
    clear: (handle) => window.clearTimeout(handle),
  },
  prefersStillness: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
}

/** Leads this page's view for as long as the board is shown; null before that. */
export function useFollower(view: BoardView): AttentionFollower | null {
  const [follower, setFollower] = useState<AttentionFollower | null>(null)
  useEffect(() => {
    const { lead, presence, session } = view
    const made = followAttention(wiringOf(view))
    const tell = () => made.tell(lead.getState().lead.attention)
    const tellHere = () => {
      if (lead.getState().lead.attention?.isHeld === true) made.tellHere(peopleIn(presence))
    }
    const stops = [
      lead.subscribe(() => {
        tell()
        tellHere()
      }),
      presence.onChange(tellHere),
      session.subscribe((state, before) => {
        if (hinders(state) !== hinders(before)) made.look()
      }),
      followFollowed(view, made),
      () => made.stop(),
    ]
    tell()
    tellHere()
    setFollower(made)
    return () => {
      for (const stop of stops) stop()
      setFollower(null)
    }
  }, [view])
  return follower
}

function wiringOf({ camera, session, presence, clock, canLead, lead }: BoardView): AttentionWiring {
  const opened = performance.now()
  return {
    ...BROWSER,
    camera,
    self: presence.own.person.id,
    leads: canLead,
    openedAt: () => clock.now() - (performance.now() - opened),
    isWriting: () => isWriting(session.getState()) || session.getState().card !== null,
    isCovered: () => session.getState().outline && matchMedia(PHONE).matches,
    comeToBoard(at) {
      if (leavesDesk(lead.getState(), at)) swapDesk(session, false)
    },
    stopFollowing() {
      if (session.getState().following !== null) session.setState({ following: null })
    },
  }
}

/** Whether somebody can be taken elsewhere is asked again where this changes. */
function hinders(state: Session): string {
  return `${isWriting(state) || state.card !== null} ${state.outline}`
}

function peopleIn(presence: PresenceStore): Set<string> {
  return new Set([...presence.others.values()].map(({ person }) => person.id))
}

/** Goes along with the person whom the session names, until it names nobody. */
function followFollowed({ session, presence, notices }: BoardView, follower: AttentionFollower): () => void {
  let stop = () => {}
  const begin = (person: string | null) => {
    stop()
    stop = () => {}
    if (person === null) return
    const onLeft = () => {
      const name = presence.nameOf(person) ?? ''
      session.setState({ following: null })
      notices.say((t) => t('attention.followedLeft', { name: name || t('person.nameless') }))
    }
    stop = watchPerson(presence, person, { onView: (box) => follower.follow(person, box), onLeft })
    if (session.getState().following !== person) stop()
  }
  const unsubscribe = session.subscribe(({ following }, before) => {
    if (following !== before.following) begin(following)
  })
  begin(session.getState().following)
  return () => {
    unsubscribe()
    stop()
  }
}
