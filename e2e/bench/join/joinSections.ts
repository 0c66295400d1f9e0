import type { Section } from '../measure/section'
import { bestOf, ratio, rounded, spread } from '../measure/statistics'
import type { CrowdAnswer } from './crowd.child'
import type { JoinAnswer } from './joiner.child'

export type JoinFigures = {
  warm: JoinAnswer[]
  cold: JoinAnswer[]
  crowds: (CrowdAnswer & { serverCpuMs: number })[]
}

type Found = { name: string; found: JoinFigures }
type Sizes = { notes: number; authors: number; people: number; withinMs: number }

const MB = 1_000_000

/** The first of `all` is Grappe, the others are its peers. */
export function joinSections(sizes: Sizes, reps: number, all: readonly Found[], notRun: readonly string[]): Section[] {
  return [alone(sizes, reps, all, notRun), crowd(sizes, all)]
}

function alone({ notes, authors }: Sizes, reps: number, all: readonly Found[], notRun: readonly string[]): Section {
  const [ours, ...peers] = all
  const notes_ = [
    `${notes} notes by ${authors} people, each moved three times by others; ${reps} restarts of each server, in turn. Time runs from before the connection until a process of its own holds every note where it was moved last.`,
    'Warm: the room is in memory, for somebody is in it. Cold: the first to join after a restart. “Yjs” is what the client spends in applyUpdate, the same with every server.',
    'Bytes are the socket’s. Compression is offered as browsers offer it; only Grappe takes it.',
    `Grappe by the best peer: ${targets(ours, peers)}`,
  ]
  const rows = all.map(({ name, found: { warm, cold } }) => [
    name,
    spread(warm.map(({ ms }) => ms)),
    spread(warm.map(({ applyMs }) => applyMs)),
    spread(cold.map(({ ms }) => ms)),
    spread(cold.map(({ applyMs }) => applyMs)),
    spread(megabytes(warm), 3),
    spread(megabytes(cold), 3),
  ])
  const columns = ['server', 'warm ms', 'of it Yjs', 'cold ms', 'of it Yjs', 'MB warm', 'MB cold']
  return { title: `Joining ${notes} notes`, columns, rows, notes: notes_, notRun }
}

function targets(ours: Found | undefined, peers: readonly Found[]): string {
  if (ours === undefined || peers.length === 0) return 'no peer ran.'
  const compare = (of: (figures: JoinFigures) => number[]) => {
    const best = bestOf(peers.map(({ found }) => of(found)))
    return ratio(of(ours.found), best)
  }
  const warm = compare((figures) => figures.warm.map(({ ms }) => ms))
  const cold = compare((figures) => figures.cold.map(({ ms }) => ms))
  const bytes = compare((figures) => megabytes(figures.warm))
  return `warm ${warm} (to reach: 1.1), cold ${cold} (0.8), bytes ${bytes} (0.33).`
}

function megabytes(joins: readonly JoinAnswer[]): number[] {
  return joins.map(({ bytes }) => bytes / MB)
}

function crowd({ notes, people, withinMs }: Sizes, all: readonly Found[]): Section {
  const rows = all.map(({ name, found: { crowds } }) => [
    name,
    `${Math.min(...crowds.map(({ waits }) => waits.length))} of ${people}`,
    spread(crowds.map(({ lastMs }) => lastMs)),
    spread(crowds.flatMap(({ waits }) => waits)),
    spread(crowds.map(({ serverCpuMs }) => serverCpuMs)),
    rounded(Math.max(...crowds.map(({ cpuMs, lastMs }) => (cpuMs / lastMs) * 100))),
  ])
  return {
    title: `${people} people joining ${notes} notes within ${withinMs / 1_000} s`,
    columns: ['server', 'got everything', 'last complete, ms', 'wait of one, ms', 'server CPU, ms', 'load’s own CPU %'],
    rows,
    notes: [
      'From one address, at seeded moments, on a server that has just started. “Got everything” is the lowest of the repetitions.',
      'Each message is checked to be the whole board, each different one by applying it; people do not apply it here.',
    ],
    notRun: [],
  }
}
