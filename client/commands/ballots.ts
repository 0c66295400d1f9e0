import { type Ballot, readBallot } from '../../shared/facilitation/ballot'
import { type BallotAct, type BallotRefusal, changeBallot } from '../../shared/facilitation/changeBallot'
import { putBallot } from '../../shared/facilitation/putBallot'
import { readOpenVote, type Vote, type VoteMethod } from '../../shared/facilitation/vote'
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
  const change = changeBallot(vote, readBallot(desk, vote.id) ?? {}, act, (id) => standsToVote(ctx, vote, id))
  if (change.ok) putBallot(desk, vote.id, change.ballot)
  else sayWhy(ctx, change.why)
}

function sayWhy(ctx: CommandContext, why: BallotRefusal): void {
  if (why === 'noneLeft' || why === 'mostThere') ctx.say((t) => t(WHY[why]))
}

/** The vote that is open and has this person on its roll; null while their desk is on its way. */
function votableNow(ctx: CommandContext): Vote | null {
  if (ctx.desk() === null || ctx.person === '') return null
  const vote = readOpenVote(ctx.stage)
  return vote?.roll.includes(ctx.person) ? vote : null
}

type Board = Pick<CommandContext, 'projection' | 'supports'>

/** A ballot without what does not stand to vote any more: that is free again. */
export function standingPicks(board: Board, vote: Vote, ballot: Ballot): Ballot {
  return Object.fromEntries(Object.entries(ballot).filter(([id]) => standsToVote(board, vote, id)))
}

function standsToVote({ projection, supports }: Board, { kind, wall, among }: Vote, id: string): boolean {
  const thing = projection[kind].get(id)
  if (thing === undefined || !isLive(thing) || !(among?.includes(id) ?? true)) return false
  if ('text' in thing && thing.text.trim() === '') return false
  if (wall === null) return true
  const zone = zoneOf(thing.place.in, projection.clusters, supports.zones)
  return supports.zones.get(zone ?? '')?.support === wall
}

function selectedThing({ session }: CommandContext): string | null {
  const [id, ...others] = session.getState().selection
  return id === undefined || others.length > 0 ? null : id
}
