/**
 * Moves places along a closed line apart, so that between two there is at least the gap, or as much as the line has for
 * all: each as little as that takes, none past another. They come in their order; the results go round the line.
 */
export function spreadAround(places: readonly number[], whole: number, wanted: number): number[] {
  const count = places.length
  if (count < 2 || !(whole > 0)) return [...places]
  const gap = Math.min(wanted, (whole / count) * 0.9)
  const first = afterWidestGap(places, whole)
  const turned = places.map((_, at) => {
    const index = first + at
    return (places[index % count] as number) + (index >= count ? whole : 0)
  })
  const spread = rising(turned.map((place, at) => place - at * gap)).map((place, at) => place + at * gap)
  return places.map((_, at) => spread[(at - first + count) % count] as number)
}

function afterWidestGap(places: readonly number[], whole: number): number {
  let [best, widest] = [0, Number.NEGATIVE_INFINITY]
  for (const [at, place] of places.entries()) {
    const before = at === 0 ? (places.at(-1) as number) - whole : (places[at - 1] as number)
    if (place - before > widest + 1e-9) [best, widest] = [at, place - before]
  }
  return best
}

/** The nearest numbers, by least squares, of which none is below the one before (pool adjacent violators). */
function rising(numbers: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = []
  for (const number of numbers) {
    let pool = { sum: number, count: 1 }
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}
