/** A cluster that a note is near to. */
export type NearGroup = { readonly group: string; readonly score: number; readonly reasons: readonly string[] }

type Member = { readonly group: string | null; readonly at: number; readonly score: number }
type Found = { readonly group: string; readonly score: number; readonly best: number }

/** So many of a cluster's notes speak for it: the nearest ones. */
const SPEAKERS = 3
/** Less than this is near to nothing. */
const NEAR_ENOUGH = 0.12

/** The clusters whose nearest notes are near, with the note that is nearest. */
export function nearestGroups(members: readonly Member[], most: number): readonly Found[] {
  const speakers = new Map<string, Member[]>()
  for (const member of members) {
    if (member.group === null) continue
    const best = speakers.get(member.group) ?? []
    speakers.set(member.group, best)
    best.push(member)
    best.sort((a, b) => b.score - a.score)
    best.length = Math.min(best.length, SPEAKERS)
  }
  const found = [...speakers].map(([group, best]) => ({ group, score: mean(best), best: best[0]?.at ?? 0 }))
  return found
    .filter(({ score }) => score >= NEAR_ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
}

function mean(members: readonly Member[]): number {
  return members.reduce((sum, { score }) => sum + score, 0) / members.length
}
