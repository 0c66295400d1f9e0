/** Holds the people of the simulated hour, who write, move, gather, title, relate and mark as a workshop does. */
import { boltsOf, clustersOf, notesOf, relationsOf } from '../../../../shared/model/board'
import { deleteClusters } from '../../../../shared/operations/clusters'
import { SystemEdit } from '../../../../shared/operations/origin'
import { createRandom } from '../../../../shared/testing/seededRandom'
import { answerParent } from '../../children/answerParent'
import type { RoomAddress } from '../../contenders/contender'
import { wordsOfIdeas } from '../../join/wordsOfIdeas'
import { phaseAt } from './hourPhases'
import { Participant } from './participant'
import { Seat, WorkshopRoom } from './workshopRoom'

export type WorkshopRequest =
  | { do: 'join'; address: RoomAddress; people: number; pace: number; seed: number }
  /** Answered at once: goes on until then. */
  | { do: 'play'; fromMinute: number; untilMinute: number }
  /** As one person who selects them all. */
  | { do: 'deleteClusters' }
  | { do: 'count' }
export type WorkshopAnswer = {
  /** Those that are not in the trash. */
  readonly notes: number
  readonly clusters: number
  readonly relations: number
  readonly bolts: number
  /** How far the people have come. */
  readonly minute: number
  /** What this process has used. */
  readonly cpuMs: number
}

const EVERY_MS = 50
const FIRST_CLIENT = 3_000_001
const MINUTE = 60_000
/** Where the machine is too slow for the pace, time goes by more slowly rather than in leaps. */
const LONGEST_TURN_MS = 100

let joined: { room: WorkshopRoom; people: readonly Participant[]; pace: number } | null = null
/** Simulated ms. */
let now = 0
let timer: ReturnType<typeof setInterval> | undefined

answerParent<WorkshopRequest, WorkshopAnswer>(async (request) => {
  if (request.do === 'join') joined = await join(request)
  if (request.do === 'play') play(request)
  if (request.do === 'deleteClusters') deleteAllClusters()
  return count()
})

async function join({ address, people: count, pace, seed }: Extract<WorkshopRequest, { do: 'join' }>) {
  const room = new WorkshopRoom(address)
  await room.synced
  const words = await wordsOfIdeas()
  const seats = Array.from({ length: count }, (_, at) => {
    return new Seat(room, { name: `person-${at + 1}`, yjsClient: FIRST_CLIENT + at })
  })
  await Promise.all(seats.map(({ opened }) => opened))
  const people = seats.map(
    (seat, index) => new Participant(seat, words, { index, pace, random: createRandom(seed * 1_000 + index) }),
  )
  return { room, people, pace }
}

function play({ fromMinute, untilMinute }: Extract<WorkshopRequest, { do: 'play' }>): void {
  clearInterval(timer)
  if (joined === null) throw new Error('nobody has joined')
  const { people, pace } = joined
  now = fromMinute * MINUTE
  let last = performance.now()
  timer = setInterval(() => {
    const time = performance.now()
    now = Math.min(untilMinute * MINUTE, now + Math.min(LONGEST_TURN_MS, time - last) * pace)
    last = time
    const phase = phaseAt(now / MINUTE)
    for (const person of people) person.liveUntil(now, phase)
    if (now >= untilMinute * MINUTE) clearInterval(timer)
  }, EVERY_MS)
}

function deleteAllClusters(): void {
  const by = joined?.people[0]?.seat
  by?.edit((doc) => deleteClusters(doc, [...clustersOf(doc).keys()], Date.now(), new SystemEdit('server')))
}

function count(): WorkshopAnswer {
  const doc = joined?.room.doc
  const live = (map: ReturnType<typeof notesOf> | undefined) =>
    [...(map?.values() ?? [])].filter((entry) => entry.get('deletedAt') === undefined).length
  const used = process.cpuUsage()
  return {
    notes: live(doc && notesOf(doc)),
    clusters: live(doc && clustersOf(doc)),
    relations: live(doc && relationsOf(doc)),
    bolts: live(doc && boltsOf(doc)),
    minute: now / MINUTE,
    cpuMs: (used.user + used.system) / 1_000,
  }
}
