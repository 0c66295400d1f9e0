import { useEffect } from 'react'
import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { ballotsOf } from '../../../shared/facilitation/ballot'
import { openVote } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { type OpenBoard, useHomeBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { cameLate, type OwnBallot } from './lateBallot'
import { votesStore } from './votesStore'

/** Votes whose ballot from this page came after they had closed. */
export const lateVotes = createStore<ReadonlySet<string>>(() => new Set())

/** Tells the person whose ballot came after the vote had closed, once. */
export function useLateBallots(): void {
  const t = useT()
  const board = useHomeBoard()
  const { toaster } = useServices()
  useEffect(
    () =>
      watchBallots(board, (vote) => {
        lateVotes.setState((before) => new Set([...before, vote]), true)
        toaster.show({ text: t('votes.late'), tone: 'bad', stays: null })
      }),
    [board, toaster, t],
  )
}

function watchBallots({ connection, view }: OpenBoard, onLate: (vote: string) => void): () => void {
  const own = new Map<string, OwnBallot>()
  const votes = votesStore(connection.stage)
  const look = () => {
    for (const { id, closedAt } of votes.getState()) {
      const ballot = own.get(id)
      if (ballot === undefined || closedAt === null || ballot.savedAt === null) continue
      own.delete(id)
      if (cameLate(ballot, closedAt)) onLate(id)
    }
  }
  const isCut = () => ['offline', 'connecting'].includes(connection.saveState.getState().kind)
  const follow = ({ keysChanged, transaction }: Y.YMapEvent<unknown>) => {
    if (!transaction.local) return
    for (const vote of keysChanged) own.set(String(vote), { savedAt: null, wasCut: isCut() })
  }
  const save = () => {
    const isSaved = connection.saveState.getState().kind === 'saved'
    for (const [id, { savedAt, wasCut }] of own) {
      if (savedAt !== null) continue
      own.set(id, { savedAt: isSaved ? view.clock.now() : null, wasCut: wasCut || isCut() })
    }
    look()
  }
  const stopDesk = followDesk(connection, (desk) => {
    // What was voted before the page was loaded anew, and not sent by then.
    const open = openVote(votes.getState())
    const state = connection.saveState.getState()
    const isUnsent = 'unsent' in state && state.unsent > 0
    if (open !== null && isUnsent && ballotsOf(desk).has(open.id)) own.set(open.id, { savedAt: null, wasCut: true })
    ballotsOf(desk).observe(follow)
    return () => ballotsOf(desk).unobserve(follow)
  })
  const stops = [stopDesk, connection.saveState.subscribe(save), votes.subscribe(look)]
  return () => {
    for (const stop of stops) stop()
  }
}

function followDesk({ desk }: OpenBoard['connection'], begin: (desk: Y.Doc) => () => void): () => void {
  let end = () => {}
  const look = (doc: Y.Doc | null) => {
    end()
    end = doc === null ? () => {} : begin(doc)
  }
  look(desk.getState())
  const stop = desk.subscribe(look)
  return () => {
    stop()
    end()
  }
}
