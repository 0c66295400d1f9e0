import { LocalEdit } from '../../shared/operations/origin'
import { nameSupport as writeName } from '../../shared/operations/supports'
import type { Command } from './command'
import { canChangeSupport, supportDoc } from './supportDoc'

/** `before` is what the field showed: what others wrote since is kept. */
export type SupportNaming = { readonly key: string; readonly text: string; readonly before: string }

const LONGEST = 300

/** Writes a support's title, or a word of one of its axes; with "" the template's stands again. */
export const nameSupport: Command<[id: string, naming: SupportNaming]> = {
  id: 'nameSupport',
  labelKey: 'supports.rename',
  group: null,
  shortcuts: [],
  isEnabled: canChangeSupport,
  run: (ctx, id, { key, text, before }) => {
    const doc = supportDoc(ctx, id)
    if (doc !== null) writeName(doc, id, { key, text: text.slice(0, LONGEST), before }, new LocalEdit())
  },
}
