import type { Room } from '../../room/room'
import { begin, freeze } from '../leading'
import type { Person } from './person'
import { isBoardStep, isLineStep, type LineStep, type ServerStep, type Step } from './steps'
import { BOARD, type World } from './world'

/** In the second participants may change nothing. */
const PHASES = [
  { id: 'write', can: ['write'] },
  { id: 'look', can: ['vote'] },
  { id: 'gather', can: ['gather'] },
  { id: 'tell', can: ['write', 'title'] },
] as const
/** It comes with the next change. */
const lost = () => {}
const WAITS = [1, 5, 17, 17, 40, 200, 1_100]

/** Does one step, lets the quick lines deliver, and checks what must be true then. */
export async function takeStep(world: World, step: Step): Promise<void> {
  const person = world.people[step.person] as Person
  world.tell(() => `${person.name}: ${step.act} (${step.pick}, ${step.other})`)
  const { act } = step
  if (isBoardStep(act)) person.edit(step)
  else if (isLineStep(act)) LINE_STEPS[act](world, person, step)
  else await SERVER_STEPS[act](world, step)
  world.flow((line) => line.isQuick)
  await world.check(isBoardStep(act) ? person : null)
}

const LINE_STEPS: Record<LineStep, (world: World, person: Person, step: Step) => void> = {
  connect: (world, person, { other }) => world.connect(person, other % 3 !== 0),
  hangUp: (world, person, { pick, other }) => {
    world.hangUp(person, { up: pick, down: other }, other % 4 === 0 ? 'later' : 'now')
  },
  slow: (_, { line }) => {
    if (line !== null) line.isQuick = false
  },
  quick: (_, { line }) => {
    if (line !== null) line.isQuick = true
  },
  deliverUp: (world, person, { pick }) => world.deliver(person, { up: pick, down: 0 }),
  deliverDown: (world, person, { pick }) => world.deliver(person, { up: 0, down: pick }),
  reload: (world, person) => world.reload(person),
  loseDevice: (world, person) => {
    // What an odd program sent may wait for ever then, its deletions done: nobody can promise anything of that.
    if (!person.isOdd) world.loseDevice(person)
  },
  outOfOrder: (world, person, step) => world.outOfOrder(person, step),
}

const SERVER_STEPS: Record<ServerStep, (world: World, step: Step) => void | Promise<void>> = {
  time: (world, { pick, other }) => {
    if (other % 8 === 0) world.forgetHalfOpen()
    return world.clock.advance(WAITS[pick % WAITS.length] ?? 1)
  },
  jumpClock: ({ clock }, { pick }) => clock.jump((pick - 50) * 60_000),
  hangDisk: ({ server }) => server.hang(),
  breakDisk: ({ server }) => server.break(),
  mendDisk: ({ server }) => server.mend(),
  // Where the disk hangs, so does this, while everything else goes on.
  fold: ({ server }) => void server.rooms.use(BOARD, (room) => (room as Room).fold()),
  kill: (world, { pick }) => world.kill('lost', pick),
  killInCommit: async (world, { pick, other }) => {
    world.server.hang()
    world.flow(() => true)
    await world.clock.advance(20)
    await world.kill(other % 2 === 0 ? 'written' : 'lost', pick)
  },
  stop: (world, { pick }) => world.stop(pick),
  allLeave: async (world, { pick, other }) => {
    for (const person of world.people) world.hangUp(person, { up: pick, down: other })
    await world.clock.advance(3_000)
  },
  freeze: ({ lead }) => void lead.change((stage) => freeze(stage)).catch(lost),
  thaw: ({ lead }) => void lead.change((stage) => freeze(stage, false)).catch(lost),
  phase: ({ lead }, { pick, other }) => {
    const phase = PHASES[pick % PHASES.length] as (typeof PHASES)[number]
    void lead.change((stage) => begin(stage, phase.id, { can: phase.can, now: other })).catch(lost)
  },
  settle: async (world, { pick }) => {
    if (pick % 2 === 0) for (const person of world.people) world.connect(person, true)
    await world.settle()
  },
}
