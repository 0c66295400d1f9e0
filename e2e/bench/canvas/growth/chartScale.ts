/** Places values on a stretch of the chart. */
export type Scale = {
  readonly ticks: readonly number[]
  at(value: number): number
}

type Stretch = { readonly from: number; readonly to: number }

const STEPS = [1, 2, 5]

/** From zero; evenly. */
export function evenScale(values: readonly number[], { from, to }: Stretch): Scale {
  const most = Math.max(...values)
  return { ticks: values, at: (value) => from + ((to - from) * value) / most }
}

/** By powers, from the 1, 2 or 5 below the lowest value to that above the highest. */
export function powerScale(values: readonly number[], { from, to }: Stretch): Scale {
  const known = values.filter((value) => value > 0)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const first = Math.floor(Math.log10(least)) - 1
  const last = Math.ceil(Math.log10(most)) + 1
  const all = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at))
    .flatMap((power) => STEPS.map((step) => step * power))
    .map((tick) => Number(tick.toPrecision(1)))
  const lowest = all.findLastIndex((tick) => tick <= least)
  const highest = all.findIndex((tick) => tick >= most)
  const ticks = all.slice(lowest, Math.max(highest, lowest + 1) + 1)
  const [low, high] = [Math.log(ticks[0] ?? 1), Math.log(ticks.at(-1) ?? 10)]
  return { ticks, at: (value) => from + ((to - from) * (Math.log(value) - low)) / (high - low) }
}

/** The same places, moved apart so that labels of this height do not lie over each other; in the order given. */
export function spreadLabels(places: readonly number[], height: number, { from, to }: Stretch): number[] {
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  const spread = [...places]
  let least = from
  for (const at of order) {
    spread[at] = Math.max(places[at] ?? 0, least)
    least = (spread[at] ?? 0) + height
  }
  let most = to
  for (const at of order.reverse()) {
    spread[at] = Math.min(spread[at] ?? 0, most)
    most = (spread[at] ?? 0) - height
  }
  return spread
}
