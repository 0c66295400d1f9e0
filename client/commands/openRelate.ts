import { readStructure } from '../../shared/queries/readStructure'
import { straddledBy } from '../../shared/queries/straddling'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { createRelation } from './createRelation'
import { isClusterThere, isThere, onlySelectedNote } from './queries'

/** Asks which two things are related and how; what is selected, or `ends`, are the ones by then. */
export const openRelate: Command<[ends?: readonly string[]]> = {
  id: 'open.relate',
  labelKey: 'command.relate',
  group: 'note',
  shortcuts: [{ key: 'r' }],
  boardOnly: true,
  needs: 'relate',
  isEnabled: (ctx, ends) => {
    const chosen = ends ?? [...ctx.session.getState().selection]
    return chosen.length <= 2 && chosen.every((id) => isRelatable(ctx, id)) && hasTwo(ctx)
  },
  run: ({ session }, ends) => {
    if (ends !== undefined) setSelection(session, ends)
    session.setState({ window: 'relate', menu: null, editing: null })
  },
}

/** Relates a note, or the selected one, that is carried back and forth to the cluster that it does not lie in. */
export const relateStraddling: Command<[id?: string], string | null> = {
  id: 'relateStraddling',
  labelKey: 'relating.straddling',
  group: 'note',
  shortcuts: [],
  boardOnly: true,
  needs: 'relate',
  isEnabled: (ctx, id) => straddledOther(ctx, id ?? onlySelectedNote(ctx)?.id ?? '') !== null,
  run: (ctx, id) => {
    const from = id ?? onlySelectedNote(ctx)?.id ?? ''
    const to = straddledOther(ctx, from)
    return to === null ? null : createRelation.run(ctx, { from, to, sign: 'link' })
  },
}

/** The cluster that a note straddles, lies not in and is not related to yet; null for none. */
export function straddledOther(
  { projection, relations }: Pick<CommandContext, 'projection' | 'relations'>,
  id: string,
): string | null {
  const note = projection.notes.get(id)
  if (note === undefined || Object.keys(note.carried ?? {}).length < 2) return null
  const structure = readStructure(projection)
  const home = structure.homeOf(note.place.in)
  const related = new Set(relations.at(id).flatMap(({ from, to }) => [from, to]))
  return straddledBy(note, structure).find((other) => other !== home && !related.has(other)) ?? null
}

/** True for what a relation can end at. */
function isRelatable(ctx: CommandContext, id: string): boolean {
  return isThere(ctx, id) || isClusterThere(ctx, id)
}

function hasTwo({ projection }: CommandContext): boolean {
  return projection.notes.size + projection.clusters.size > 1
}
