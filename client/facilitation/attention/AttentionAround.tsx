import { useHomeBoard } from '../../panels/openBoard'
import { Guide } from './Guide'
import { useFollower } from './useFollower'
import { useOwnSigns } from './useOwnSigns'
import { useSpokenAttention } from './useSpokenAttention'

/** Leads the view where the person is brought, says so, and tells the others of this page. */
export function AttentionAround() {
  const { view } = useHomeBoard()
  const follower = useFollower(view)
  useOwnSigns()
  useSpokenAttention(view)
  return follower === null ? null : <Guide view={view} follower={follower} />
}
