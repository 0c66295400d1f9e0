import type * as Y from 'yjs'
import { readContent } from '../../shared/export/boardContent'
import type { Vote } from '../../shared/facilitation/vote'
import { type VoteTarget, voteTargets } from '../../shared/facilitation/voteTargets'
import type { CardKind } from '../../shared/model/cardKind'

type Documents = { readonly board: Y.Doc; readonly stage: Y.Doc; readonly kinds: readonly CardKind[] }

/** What stands to vote on a board, as the client finds it; `kinds` are those of the server's templates. */
export function targetsOf(
  vote: Pick<Vote, 'kind' | 'wall' | 'among'>,
  { board, stage, kinds }: Documents,
): VoteTarget[] {
  const { records, tree, zones: shown, kindOf, locale } = readContent(board, stage, kinds)
  const zones = new Map(shown.map(({ id, support }) => [id, { support: support.id }]))
  return voteTargets(vote, { ...records, tree, zones, kindOf, locale })
}
