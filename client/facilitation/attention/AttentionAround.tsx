import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useOpenBoard } from '../../panels/openBoard'
import { Guide } from './Guide'
import { useFollower } from './useFollower'
import { useOwnSigns } from './useOwnSigns'
import { useSpokenAttention } from './useSpokenAttention'

/** Leads the view where the person is brought, says so, and tells the others of this page. */
export function AttentionAround() {
  const { view } = useOpenBoard()
  const follower = useFollower(view)
  const ledHeight = useStore(view.session, (session) => session.ledHeight)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar's height is one of the camera's clear edges.
  useEffect(() => follower?.edgesChanged(), [follower, ledHeight])
  useOwnSigns()
  useSpokenAttention(view)
  return follower === null ? null : <Guide view={view} follower={follower} />
}
