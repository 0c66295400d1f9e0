import { tagNotes, untagNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { LIMITS } from '../../shared/protocol/limits'
import type { Command, CommandContext } from './command'
import { changeable } from './queries'

/** Puts a tag on the selected notes that lack it and have room. */
export const tagSelection: Command<[tag: string]> = {
  id: 'tagSelection',
  labelKey: 'command.addTag',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, tag) => tag.trim() !== '' && withoutTag(ctx, tag.trim()).length > 0,
  run: (ctx, tag) => tagNotes(ctx.doc, withoutTag(ctx, tag.trim()), [tag], new LocalEdit()),
}

export const untagSelection: Command<[tag: string]> = {
  id: 'untagSelection',
  labelKey: 'command.removeTag',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, tag) => withTag(ctx, tag).length > 0,
  run: (ctx, tag) => untagNotes(ctx.doc, withTag(ctx, tag), [tag], new LocalEdit()),
}

/** Opens the window of tags for the selection; what is being written stays open below it. */
export const openTags: Command = {
  id: 'open.tags',
  labelKey: 'command.tags',
  group: 'note',
  shortcuts: [{ key: 'g' }, { key: '#' }],
  needs: 'write',
  isEnabled: (ctx) => changeable(ctx, ctx.session.getState().selection).length > 0,
  run: (ctx) => ctx.session.setState({ window: 'tags', menu: null }),
}

function withTag(ctx: CommandContext, tag: string): string[] {
  return changeable(ctx, ctx.session.getState().selection).filter((id) => tagsOf(ctx, id).includes(tag))
}

function withoutTag(ctx: CommandContext, tag: string): string[] {
  return changeable(ctx, ctx.session.getState().selection).filter((id) => {
    const tags = tagsOf(ctx, id)
    return !tags.includes(tag) && tags.length < LIMITS.tagsPerNote
  })
}

function tagsOf(ctx: CommandContext, id: string): readonly string[] {
  return ctx.projection.notes.get(id)?.tags ?? []
}
