import { median, megabytes } from './chart'
import type { Sample } from './readMetrics'

/** A shorter soak has not reached its evenness when it ends: rooms stay for half a minute, the heap grows into its size. */
const SHORTEST_MINUTES = 15
const MOST_GROWTH = 1.1

export type Verdict = { readonly said: string; readonly isGood: boolean }

/**
 * Whether memory stayed flat: after a sixth of the time, the same stretch of the beginning against that of the end. RSS
 * by its median, which is what who runs the server sees; the heap by its lowest value, which is what is left after a
 * collection, whenever those come.
 */
export function judgeMemory(samples: readonly Sample[], minutes: number): Verdict[] {
  const stretch = (minutes * 60) / 6
  const early = samples.filter(({ at }) => at >= stretch && at < 2 * stretch)
  const late = samples.filter(({ at }) => at >= 5 * stretch && at < 6 * stretch)
  if (minutes < SHORTEST_MINUTES) {
    return [{ isGood: true, said: `memory is not judged in less than ${SHORTEST_MINUTES} minutes` }]
  }
  const rss = [early, late].map((part) => median(part.map((sample) => sample.rss)))
  const heap = [early, late].map((part) => Math.min(...part.map((sample) => sample.heap)))
  return [compare('RSS, median', rss), compare('heap, lowest', heap)]
}

function compare(name: string, [before = Number.NaN, after = Number.NaN]: readonly number[]): Verdict {
  const growth = after / before
  const percent = ((growth - 1) * 100).toFixed(1)
  return {
    isGood: growth <= MOST_GROWTH,
    said: `${name}: ${megabytes(before)} MB, then ${megabytes(after)} MB (${percent} %)`,
  }
}

/** What is left once everybody has gone, against what was there before anybody came. */
export function judgeRemains(before: Sample, after: Sample): Verdict[] {
  const counts = (name: string, was: number, is: number): Verdict => {
    return { isGood: is <= was, said: `${name}: ${is} left, ${was} before anybody came` }
  }
  return [
    counts('rooms', 0, after.rooms),
    counts('people’s sockets', 0, after.sockets),
    counts('handles', before.handles, after.handles),
    counts('socket descriptors', before.descriptors.sockets, after.descriptors.sockets),
    counts('descriptors of deleted files', 0, after.descriptors.dead),
  ]
}
