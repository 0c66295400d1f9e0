import type * as Y from 'yjs'
import { bringNotesToFront, sendNotesToBack } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { PlainMessageKey } from '../i18n/t'
import type { Command } from './command'
import { changeable } from './queries'

type Restack = (doc: Y.Doc, ids: readonly string[], origin: LocalEdit) => void

/** Also in the menu: not every keyboard has these keys. */
function restackCommand(id: string, labelKey: PlainMessageKey, key: string, restack: Restack): Command {
  return {
    id,
    labelKey,
    group: 'note',
    shortcuts: [{ key }],
    isEnabled: (ctx) => changeable(ctx, ctx.session.getState().selection).length > 0,
    run: (ctx) => restack(ctx.doc, changeable(ctx, ctx.session.getState().selection), new LocalEdit()),
  }
}

export const bringToFront = restackCommand('bringToFront', 'command.toFront', ']', bringNotesToFront)
export const sendToBack = restackCommand('sendToBack', 'command.toBack', '[', sendNotesToBack)
