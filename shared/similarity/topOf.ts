export type Scored = { readonly at: number; readonly score: number }

/** The best few of many scores, best first, of equal ones the first. Those of `floor` and less are left out. */
export function topOf(scores: Float32Array, most: number, floor: number): Scored[] {
  const found: Scored[] = []
  if (most <= 0) return found
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (score <= floor || (found.length === most && score <= (found[most - 1]?.score ?? 0))) continue
    if (found.length === most) found.pop()
    let place = found.length
    while (place > 0 && (found[place - 1]?.score ?? 0) < score) place--
    found.splice(place, 0, { at, score })
  }
  return found
}
