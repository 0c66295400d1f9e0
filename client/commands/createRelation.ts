import { createId } from '../../shared/model/ids'
import type { NewRelation } from '../../shared/model/relation'
import { LocalEdit } from '../../shared/operations/origin'
import { createRelations, type RelateProblem, relateProblem } from '../../shared/operations/relations'
import { LIMITS } from '../../shared/protocol/limits'
import { pairOf } from '../../shared/queries/relations'
import type { Command, CommandContext } from './command'
import { relationWords } from './relationWords'
import { selectRelation } from './selectRelation'

type Ends = Pick<NewRelation, 'from' | 'to'>

/** Relates two things and selects the relation. Gives its id; null where they cannot be related, which is said. */
export const createRelation: Command<[draft: Omit<NewRelation, 'id'>], string | null> = {
  id: 'createRelation',
  labelKey: 'command.relate',
  group: null,
  shortcuts: [],
  boardOnly: true,
  needs: 'relate',
  isEnabled: () => true,
  run: (ctx, draft) => {
    if (!canRelate(ctx, draft)) return null
    const id = createId()
    createRelations(ctx.doc, [{ ...draft, id }], new LocalEdit())
    selectRelation.run(ctx, id)
    return id
  },
}

/** Whether two things can be related; says why not. The one that there is already is selected then. */
export const askRelation: Command<[ends: Ends], boolean> = {
  id: 'askRelation',
  labelKey: 'command.relate',
  group: null,
  shortcuts: [],
  boardOnly: true,
  needs: 'relate',
  isEnabled: () => true,
  run: canRelate,
}

function canRelate(ctx: CommandContext, ends: Ends): boolean {
  const problem = relateProblem(ctx.doc, ends)
  if (problem !== null) sayProblem(ctx, problem, ends)
  return problem === null
}

function sayProblem(ctx: CommandContext, problem: RelateProblem, ends: Ends): void {
  const known = problem === 'twice' ? relationBetween(ctx, ends) : undefined
  if (known !== undefined) {
    selectRelation.run(ctx, known.id)
    ctx.say((t) => t('relating.twice', { relation: relationWords(ctx, known, t) }))
  } else if (problem === 'full') ctx.say((t) => t('relating.full', { count: LIMITS.relationsPerBoard }))
  else ctx.say((t) => t(problem === 'itself' ? 'relating.itself' : 'relating.gone'))
}

function relationBetween({ relations }: CommandContext, ends: Ends) {
  return relations.at(ends.from).find((each) => pairOf(each) === pairOf(ends))
}
