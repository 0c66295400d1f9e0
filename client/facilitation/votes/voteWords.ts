import type { Ballot } from '../../../shared/facilitation/ballot'
import { leftOf } from '../../../shared/facilitation/changeBallot'
import type { Vote } from '../../../shared/facilitation/vote'
import type { Translate } from '../../i18n/t'
import { problemWords } from '../../panels/problemWords'
import { ApiError } from '../../sync/apiError'

/** What a vote is called: its question. */
export function voteTitle({ title }: Pick<Vote, 'title'>, t: Translate): string {
  return title.trim() || t('votes.secret')
}

/** How much of a ballot is left, in words. */
export function leftWords(vote: Pick<Vote, 'method' | 'dots' | 'most'>, ballot: Ballot, t: Translate): string {
  const left = leftOf(vote, ballot)
  if (left === null) return t('votes.agreeHint')
  if (left.left === 0) return t('votes.allCast')
  return t(vote.method === 'dots' ? 'votes.dotsLeft' : 'votes.ranksLeft', { count: left.left, of: left.of })
}

/** What is voted how: "3 dots on cards". */
export function methodWords({ method, kind, dots }: Pick<Vote, 'method' | 'kind' | 'dots'>, t: Translate): string {
  if (method === 'dots') return t(`votes.what.dots.${kind}`, { count: dots })
  return method === 'ranks' ? t(`votes.what.ranks.${kind}`) : t(`votes.what.agree.${kind}`)
}

export function scoreWords({ method }: Pick<Vote, 'method'>, score: number, t: Translate): string {
  if (method === 'agree') return score > 0 ? `+${score}` : String(score).replace('-', '−')
  return t(method === 'dots' ? 'votes.scoreDots' : 'votes.scorePoints', { count: score })
}

const RANKS = ['votes.rank1', 'votes.rank2', 'votes.rank3'] as const

export function rankWords(rank: number, t: Translate): string {
  return t(RANKS[rank - 1] ?? 'votes.rank3')
}

/** What somebody chose, in one word; "" for nothing. */
export function pickWords({ method }: Pick<Vote, 'method'>, pick: number | undefined, t: Translate): string {
  if (pick === undefined) return ''
  if (method === 'dots') return t('votes.myDots', { count: pick })
  if (method === 'ranks') return t('votes.myRank', { rank: rankWords(pick, t) })
  return t('votes.myRank', { rank: t(pick > 0 ? 'votes.yes' : 'votes.no') })
}

/** What went wrong with a call about a vote, in one sentence. */
export function voteProblem(error: unknown, t: Translate): string {
  const code = error instanceof ApiError ? error.code : ''
  if (code === 'vote-open') return t('votes.alreadyOpen')
  if (code === 'too-many-votes') return t('votes.tooMany')
  if (code === 'nothing-to-vote') return t('votes.nothingStands')
  return code === 'no-such-vote' ? t('votes.gone') : problemWords(error, t)
}
