import type { RelationSign } from '../../shared/model/relation'
import { LocalEdit } from '../../shared/operations/origin'
import { changeRelations, writeRelation as write } from '../../shared/operations/relations'
import type { Command } from './command'

/** Gives a relation another sign, or turns it round. */
export const changeRelation: Command<[id: string, change: { readonly sign?: RelationSign; readonly turn?: true }]> = {
  id: 'changeRelation',
  labelKey: 'relating.change',
  group: null,
  shortcuts: [],
  boardOnly: true,
  needs: 'relate',
  isEnabled: (ctx, id) => ctx.relations.standing.has(id),
  run: (ctx, id, change) => changeRelations(ctx.doc, [id], change, new LocalEdit()),
}

/** What the person made of `before`, the word that their field showed; a stretch of typing is one undo step. */
export type RelationWriting = { readonly text: string; readonly before: string; readonly stretch: string }

/** Writes a relation's word, one in the trash too: what is typed while another deletes it is kept. */
export const writeRelation: Command<[id: string, writing: RelationWriting]> = {
  id: 'writeRelation',
  labelKey: 'relating.word',
  group: null,
  shortcuts: [],
  boardOnly: true,
  needs: 'relate',
  isEnabled: (ctx, id) => ctx.relations.records.has(id),
  run: (ctx, id, { text, before, stretch }) => write(ctx.doc, id, text, new LocalEdit(stretch), before),
}
