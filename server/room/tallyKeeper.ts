import type { Logger } from 'pino'
import type * as Y from 'yjs'
import { castBallot } from '../../shared/facilitation/ballot'
import { countWaiting } from '../../shared/facilitation/desk'
import type { Tally } from '../../shared/facilitation/tally'
import { usesDesks } from '../../shared/facilitation/usesDesks'
import { openVote, readVotes, type Vote } from '../../shared/facilitation/vote'
import { cardsOf, notesOf } from '../../shared/model/board'
import { hidesAuthors } from '../../shared/model/stageMeta'
import { formatRoomName } from '../../shared/protocol/rooms'
import type { BoardStore } from '../store/boardStore'
import type { Audience } from './audience'
import type { Clock } from './clock'
import { buildDocument } from './liveDocument'
import type { StageFacts } from './stageKeeper'

/** How often what has changed is said, to few and where it is long. */
const SAY_EVERY_MS = 250
const SAY_LONG_EVERY_MS = 1_000
const LONG = 60
/** y-protocols forgets after 30 s whom it heard nothing of. */
const RENEW_MS = 9_000
/** A desk with more on it than anybody writes is not counted at every letter. */
const LARGE = 500
const LARGE_EVERY_MS = 5_000

export type TallyKeeperDeps = {
  board: string
  store: BoardStore
  clock: Clock
  log: Logger
  /** Of the stage's room. */
  audience: Pick<Audience, 'say'>
  stage(): Y.Doc
  /** A desk that is in memory; null for another. */
  openDesk(person: string): Y.Doc | null
  /** The ids of the board's people. */
  roll(board: string): Promise<readonly string[]>
} & Pick<StageFacts, 'authors'>

/** What is remembered of a desk: not a character of it. */
type DeskCount = { readonly notes: number; readonly votedIn: string | null; readonly at: number }

/**
 * Says in the presence of a stage's room how much waits on the board's desks and how many have voted, while the board
 * has to do with desks. Those that nobody has open are read once; what was counted stays when they leave the memory.
 */
export class TallyKeeper {
  readonly #deps: TallyKeeperDeps
  readonly #counts = new Map<string, DeskCount>()
  /** Whose desks have changed since they were counted, or never were. */
  readonly #due = new Set<string>()
  #people: ReadonlySet<string> | null = null
  #isOn = false
  #isReading = false
  #isStopped = false
  #said = ''
  #saidAt = Number.NEGATIVE_INFINITY
  #cancelSaying: (() => void) | null = null
  #cancelRenewal: () => void = () => {}

  constructor(deps: TallyKeeperDeps) {
    this.#deps = deps
  }

  /** To be called whenever the stage has changed. */
  follow(): void {
    const wasOn = this.#isOn
    this.#isOn = usesDesks(this.#deps.stage())
    if (this.#isOn && !wasOn) void this.#readPeople()
    if (this.#isOn || wasOn) this.#saySoon()
  }

  /** To be called when a desk has come into memory, and whenever it has changed. */
  followDesk(person: string): void {
    if (!this.#isOn) return
    this.#due.add(person)
    if (this.#people?.has(person) === false) void this.#readPeople()
    this.#saySoon()
  }

  /** To be called when somebody's key was withdrawn. */
  followPeople(): void {
    if (this.#isOn) void this.#readPeople()
  }

  stop(): void {
    this.#isStopped = true
    this.#cancelSaying?.()
    this.#cancelRenewal()
  }

  async #readPeople(): Promise<void> {
    const { roll, board, log } = this.#deps
    try {
      this.#people = new Set(await roll(board))
      this.#saySoon()
    } catch (error) {
      log.warn({ room: board, err: error }, 'nobody knows whose desks there are')
    }
  }

  #saySoon(after = 0): void {
    if (this.#isStopped || this.#cancelSaying !== null) return
    const { clock } = this.#deps
    const every = this.#counts.size > LONG ? SAY_LONG_EVERY_MS : SAY_EVERY_MS
    const wait = Math.max(0, after, this.#saidAt + every - clock.elapsed())
    this.#cancelSaying = clock.after(wait, () => {
      this.#cancelSaying = null
      this.#sayNow()
    })
  }

  #sayNow(): void {
    if (!this.#isOn) {
      this.#tell(null)
      return
    }
    const people = this.#people
    if (people === null || this.#isReading) return
    const vote = openVote(readVotes(this.#deps.stage()))
    for (const person of [...people, ...(vote?.roll ?? [])]) if (!this.#counts.has(person)) this.#due.add(person)
    const unread = this.#countDue(vote)
    if (unread.length > 0) void this.#readDesks(unread, vote)
    else this.#tell(this.#tallyOf(people, vote))
    if (this.#due.size > 0) this.#saySoon(LARGE_EVERY_MS)
  }

  /** Gives those that are not in memory. */
  #countDue(vote: Vote | null): string[] {
    const now = this.#deps.clock.elapsed()
    const unread: string[] = []
    for (const person of [...this.#due]) {
      const desk = this.#deps.openDesk(person)
      const counted = this.#counts.get(person)
      const isEarly = counted !== undefined && now - counted.at < LARGE_EVERY_MS
      if (desk !== null && isEarly && notesOf(desk).size + cardsOf(desk).size > LARGE) continue
      this.#due.delete(person)
      if (desk === null) unread.push(person)
      else this.#count(person, desk, vote)
    }
    return unread
  }

  #count(person: string, desk: Y.Doc, vote: Vote | null): void {
    const hasVoted = vote !== null && castBallot(desk, vote.id) !== null
    const votedIn = hasVoted ? vote.id : null
    this.#counts.set(person, { notes: countWaiting(desk), votedIn, at: this.#deps.clock.elapsed() })
  }

  /** One at a time: each takes its size in memory. */
  async #readDesks(people: readonly string[], vote: Vote | null): Promise<void> {
    const { store, board, log } = this.#deps
    this.#isReading = true
    for (const person of people) {
      const name = formatRoomName({ kind: 'desk', board, person })
      this.#counts.set(person, { notes: 0, votedIn: null, at: Number.NEGATIVE_INFINITY })
      try {
        const { snapshot, records } = await store.load(name)
        if (snapshot === null && records.length === 0) continue
        const updates = records.map(({ update }) => update)
        const { doc } = buildDocument(snapshot, updates)
        this.#count(person, doc, vote)
        doc.destroy()
      } catch (error) {
        log.warn({ room: name, err: error }, 'a desk could not be counted')
      }
    }
    this.#isReading = false
    this.#saySoon()
  }

  #tallyOf(people: ReadonlySet<string>, vote: Vote | null): Tally {
    const counted = [...people].flatMap((person): [string, number][] => {
      const notes = this.#counts.get(person)?.notes ?? 0
      return notes === 0 ? [] : [[person, notes]]
    })
    const { authors, board, stage } = this.#deps
    const isHidden = hidesAuthors(stage()) || authors?.(board) === 'hidden'
    const voters = vote === null ? [] : vote.roll.filter((person) => this.#counts.get(person)?.votedIn === vote.id)
    return {
      notes: counted.reduce((sum, [, notes]) => sum + notes, 0),
      writers: counted.length,
      people: isHidden ? null : Object.fromEntries(counted),
      vote: vote === null ? null : { id: vote.id, voted: voters.length, of: vote.roll.length },
    }
  }

  /** What was said already is said again in its time, so that nobody forgets it. */
  #tell(tally: Tally | null): void {
    const said = JSON.stringify(tally)
    if (said === this.#said || (tally === null && this.#said === '')) return
    this.#said = said
    this.#say(tally)
  }

  #say(tally: Tally | null): void {
    const { clock, audience } = this.#deps
    this.#cancelRenewal()
    this.#saidAt = clock.elapsed()
    audience.say(tally === null ? null : { tally })
    if (tally !== null) this.#cancelRenewal = clock.after(RENEW_MS, () => this.#say(tally))
  }
}
