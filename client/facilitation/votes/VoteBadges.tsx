import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Ballot } from '../../../shared/facilitation/ballot'
import type { Vote } from '../../../shared/facilitation/vote'
import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'
import { AfterLate } from '../../panels/AfterLate'
import { useHomeBoard } from '../../panels/openBoard'
import { useBoardReading } from '../../panels/useBoardReading'
import { createThrottle } from '../../presence/throttle'
import { BadgeLayer } from './BadgeLayer'
import { nearestInView } from './nearestInView'
import { Picks } from './Picks'
import { placedLines } from './placedLines'
import { type Anchored, anchorsOf, readStanding } from './readStanding'
import { ScoreMark } from './ScoreMark'
import { useIsBoardShown } from './useIsBoardShown'
import { useVoteStanding } from './useVoteStanding'
import { useBallot, useFreshResults, useOpenVote } from './useVotes'
import { hiddenMarks } from './voteMarks'

/** While a vote is open what one votes with hangs on what stands to vote; after it, the scores do. */
export function VoteBadges() {
  const vote = useOpenVote()
  const results = useFreshResults()
  const isBoardShown = useIsBoardShown()
  const isHidden = useStore(hiddenMarks, (state) => state.vote === results?.id)
  if (!isBoardShown) return null
  return (
    <AfterLate>
      {vote !== null && <OpenBadges key={vote.id} vote={vote} />}
      {results !== null && !isHidden && <Scores key={results.id} vote={results} />}
    </AfterLate>
  )
}

function OpenBadges({ vote }: { readonly vote: Vote }) {
  const standing = useVoteStanding(vote)
  const ballot = useBallot(vote.id)
  return standing === 'mine' && ballot !== null ? <Ballots vote={vote} ballot={ballot} /> : null
}

/** From farther away one votes in the list. */
const FARTHEST = { notes: 0.34, cards: 0.22, clusters: 0.22 } as const

function Ballots({ vote, ballot }: { readonly vote: Vote; readonly ballot: Ballot }) {
  const t = useT()
  const anchors = useAnchors(vote)
  return (
    <BadgeLayer anchors={useInView(anchors)} farthest={FARTHEST[vote.kind]}>
      {({ id, name }) => <Picks vote={vote} id={id} name={name || t('votes.unnamed')} pick={ballot[id]} />}
    </BadgeLayer>
  )
}

function Scores({ vote }: { readonly vote: Vote }) {
  const lines = useMemo(() => new Map(placedLines(vote.results).map((line) => [line.id, line])), [vote])
  const all = useAnchors(vote)
  const anchors = useMemo(() => all.filter(({ id }) => lines.has(id)), [all, lines])
  return (
    <BadgeLayer anchors={useInView(anchors)} isFixed>
      {({ id }) => {
        const line = lines.get(id)
        return line === undefined ? null : <ScoreMark vote={vote} line={line} />
      }}
    </BadgeLayer>
  )
}

function useAnchors(vote: Vote): readonly Anchored[] {
  const { view } = useHomeBoard()
  const read = useCallback((from: BoardView) => anchorsOf(from, vote.kind, readStanding(from, vote)), [vote])
  return useBoardReading(view, read)
}

/** More would make the board stutter, and cannot be read. */
const MOST = 150
/** So often it is seen which are in view while the view moves. Milliseconds. */
const LOOKS = 120

function useInView(anchors: readonly Anchored[]): readonly Anchored[] {
  const { camera } = useHomeBoard().view
  const [shown, setShown] = useState<readonly Anchored[]>([])
  useEffect(() => {
    const look = () => {
      const next = nearestInView(anchors, camera.visibleBox(), MOST)
      setShown((before) => (isSame(before, next) ? before : next))
    }
    const throttle = createThrottle(LOOKS, look)
    throttle.call()
    const stop = camera.subscribe(() => throttle.call())
    return () => {
      stop()
      throttle.cancel()
    }
  }, [anchors, camera])
  return shown
}

function isSame(a: readonly Anchored[], b: readonly Anchored[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}
