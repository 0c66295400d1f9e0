import { setNoteText } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isThere } from './queries'
import { othersZoneOf } from './zoneRules'

/**
 * Writes what the person made of `before`, the text that their editor showed; what others wrote since is kept. A
 * stretch of typing in one note (`stretch` names it) is one undo step.
 */
export const editNoteText: Command<[id: string, text: string, before: string, stretch: string]> = {
  id: 'editNoteText',
  labelKey: 'command.editNote',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, id) => isThere(ctx, id) && othersZoneOf(ctx, id) === null,
  run: (ctx, id, text, before, stretch) => setNoteText(ctx.doc, id, text, new LocalEdit(stretch), before),
}
