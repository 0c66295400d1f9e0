import { readBallot } from '../../shared/facilitation/ballot'
import { type BallotAct, type BallotRefusal, changeBallot } from '../../shared/facilitation/changeBallot'
import { putBallot } from '../../shared/facilitation/putBallot'
import { parseVote, type Vote, type VoteMethod, votesOf } from '../../shared/facilitation/vote'
import { isLive } from '../../shared/queries/readBoard'
import { zoneOf } from '../../shared/queries/zoneOf'
import type { PlainMessageKey } from '../i18n/t'
import type { Command, CommandContext } from './command'

const WHY: Readonly<Record<Exclude<BallotRefusal, 'otherMethod' | 'noneThere'>, PlainMessageKey>> = {
  noneLeft: 'votes.noneLeft',
  mostThere: 'votes.mostThere',
}

type Cast = Pick<Command, 'id' | 'labelKey'> & { readonly method: VoteMethod; readonly act: (id: string) => BallotAct }

/** A command that votes for a thing, else for the one that is selected, while a vote of its method is open for this person. */
export function castCommand({ id, labelKey, method, act }: Cast): Command<[thing?: string]> {
  return {
    ...{ id, labelKey },
    group: 'note',
    shortcuts: [],
    boardOnly: true,
    needs: 'vote',
    isEnabled: (ctx, thing) => {
      const vote = votableNow(ctx)
      const voted = thing ?? selectedThing(ctx)
      return vote !== null && vote.method === method && voted !== null && standsToVote(ctx, vote, voted)
    },
    run: (ctx, thing) => {
      const voted = thing ?? selectedThing(ctx)
      if (voted !== null) cast(ctx, act(voted))
    },
  }
}

function cast(ctx: CommandContext, act: BallotAct): void {
  const desk = ctx.desk()
  const vote = votableNow(ctx)
  if (desk === null || vote === null) return
  const change = changeBallot(vote, readBallot(desk, vote.id) ?? {}, act, (id) => isThere(ctx, id))
  if (change.ok) putBallot(desk, vote.id, change.ballot)
  else sayWhy(ctx, change.why)
}

function sayWhy(ctx: CommandContext, why: BallotRefusal): void {
  if (why === 'noneLeft' || why === 'mostThere') ctx.say((t) => t(WHY[why]))
}

/** The vote that is open and has this person on its roll; null while their desk is on its way. */
function votableNow(ctx: CommandContext): Vote | null {
  if (ctx.desk() === null || ctx.person === '') return null
  for (const [id, entry] of votesOf(ctx.stage)) {
    // Closed ones, with all their results, are not read at each press.
    if (entry.get('closedAt') !== null) continue
    const parsed = parseVote(id, entry)
    if (parsed.ok) return parsed.value.roll.includes(ctx.person) ? parsed.value : null
  }
  return null
}

function standsToVote({ projection, supports }: CommandContext, { kind, wall, among }: Vote, id: string): boolean {
  const thing = projection[kind].get(id)
  if (thing === undefined || !isLive(thing) || !(among?.includes(id) ?? true)) return false
  if ('text' in thing && thing.text.trim() === '') return false
  if (wall === null) return true
  const zone = zoneOf(thing.place.in, projection.clusters, supports.zones)
  return supports.zones.get(zone ?? '')?.support === wall
}

function isThere({ projection: { notes, clusters, cards } }: CommandContext, id: string): boolean {
  const thing = notes.get(id) ?? clusters.get(id) ?? cards.get(id)
  return thing !== undefined && isLive(thing)
}

function selectedThing({ session }: CommandContext): string | null {
  const [id, ...others] = session.getState().selection
  return id === undefined || others.length > 0 ? null : id
}
