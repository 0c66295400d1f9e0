import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answered, Likeness, NearGroup, SimilarityAsker, Text, Twins } from '../../workers/askSimilarity'
import type { Reading } from './readTexts'

/** What was asked, and what came of it so far: null for what is still awaited. */
export type Look = {
  readonly state: 'notBegun' | 'asked' | 'failed'
  /** The note that others were compared with; null for none. */
  readonly about: string | null
  readonly count: number
  readonly likes: readonly Likeness[] | null
  readonly groups: readonly NearGroup[] | null
  readonly twins: readonly Twins[] | null
  /** Only letters were compared: what is known of words could not be fetched. */
  readonly isWithoutWords: boolean
  /** The board has changed since. */
  readonly isOld: boolean
}

/** Asks the worker, and keeps what it answered until it is asked again. */
export interface Looking {
  readonly look: StoreApi<Look>
  /** Compares the board as it is now; answers to what was asked before count no more. */
  ask(about: string | null): void
  /** Says whether the board is still as it was. */
  check(): void
  stop(): void
}

const MOST_LIKE = 10
/** Of a note that shares no word. */
const LEAST_WITHOUT_REASON = 0.25
const MOST_TWINS = 30
const MOST_GROUPS = 3

const AWAITED = { likes: null, groups: null, isWithoutWords: false, isOld: false } as const

export function createLooking(read: () => Reading, asker: SimilarityAsker): Looking {
  const look = createStore<Look>(() => ({ state: 'notBegun', about: null, count: 0, twins: null, ...AWAITED }))
  let texts: readonly Text[] = []
  let turn = 0
  /** Of two questions about one board the pairs are the same. */
  let turnOfTwins = 0

  const take = async <Found>(
    answer: Promise<Answered<Found>>,
    { isWanted, keep }: { readonly isWanted: () => boolean; readonly keep: (found: readonly Found[]) => Partial<Look> },
  ) => {
    try {
      const { found, isWithoutWords } = await answer
      if (isWanted()) look.setState({ ...keep(found), ...(isWithoutWords ? { isWithoutWords } : {}) })
    } catch {
      if (isWanted()) look.setState({ state: 'failed' })
    }
  }

  const askOf = (about: string, own: number) => {
    const isWanted = () => own === turn
    const isLone = texts.find(({ id }) => id === about)?.group === null
    void take(asker.like(texts, about, MOST_LIKE), { isWanted, keep: (likes) => ({ likes: likes.filter(isTelling) }) })
    if (isLone) void take(asker.groupsNear(texts, about, MOST_GROUPS), { isWanted, keep: (groups) => ({ groups }) })
  }

  const askTwins = (own: number) =>
    void take(asker.twins(texts, MOST_TWINS), { isWanted: () => own === turnOfTwins, keep: (twins) => ({ twins }) })

  return {
    look,
    ask(about) {
      turn += 1
      const { texts: now, hasBegun } = read()
      const known = look.getState()
      const isSame = known.state === 'asked' && isEqual(texts, now)
      if (!isSame) texts = now
      look.setState({
        ...AWAITED,
        state: hasBegun ? 'asked' : 'notBegun',
        about,
        count: texts.length,
        twins: isSame ? known.twins : null,
        isWithoutWords: isSame && known.isWithoutWords,
      })
      if (!hasBegun) return
      if (about !== null) askOf(about, turn)
      if (isSame) return
      turnOfTwins += 1
      askTwins(turnOfTwins)
    },
    check() {
      const { state, isOld } = look.getState()
      if (state === 'asked' && !isOld && !isEqual(texts, read().texts)) look.setState({ isOld: true })
    },
    stop() {
      turn += 1
      turnOfTwins += 1
      asker.cancel()
      look.setState({ state: 'notBegun' })
    },
  }
}

/** What shares no word and little of its spelling tells nobody anything. */
function isTelling({ score, reasons }: Likeness): boolean {
  return reasons.length > 0 || score >= LEAST_WITHOUT_REASON
}

function isEqual(a: readonly Text[], b: readonly Text[]): boolean {
  return a.length === b.length && a.every((one, at) => isSameText(one, b[at]))
}

function isSameText(a: Text, b: Text | undefined): boolean {
  return a.id === b?.id && a.text === b.text && a.group === b.group
}
