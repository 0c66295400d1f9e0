import * as Y from 'yjs'
import { accountsOf, clustersOf } from '../../shared/model/board'
import { textOf } from '../../shared/model/entry'
import { openAccount } from '../../shared/operations/accounts'
import { LocalEdit, TidyEdit } from '../../shared/operations/origin'
import { letterBeforeIn, placeAfterIn } from '../document/letters'
import type { LetterId } from '../document/types'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { isClusterThere } from './queries'
import type { Right } from './rights'
import { othersZoneOf } from './zoneRules'

/** A stretch replaced, in UTF-16 units of the text before; several lie one after the other. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string }

/** The account of a wall or a cluster, followed. */
export interface FollowedAccount {
  read(): string
  /** The letter before a place, as the others know it; null for the start. */
  letterBefore(index: number): LetterId | null
  /** Where that letter ends now; null where it is not here. */
  placeAfter(letter: LetterId): number | null
  stop(): void
}

/** Opens the telling beside the board, with what was told there last. */
export const openTelling: Command = {
  id: 'open.telling',
  labelKey: 'telling.open',
  group: 'panel',
  shortcuts: [{ key: 't' }],
  boardOnly: true,
  isEnabled: () => true,
  run: ({ session }) => session.setState({ window: 'telling', menu: null, editing: null }),
}

/** Opens a cluster's own account: the selected one's without an id. */
export const tellCluster: Command<[id?: string]> = {
  id: 'tellCluster',
  labelKey: 'telling.tellCluster',
  group: 'note',
  shortcuts: [],
  boardOnly: true,
  isEnabled: (ctx, id) => told(ctx, id) !== null,
  run: (ctx, id) => {
    const at = told(ctx, id)
    if (at === null) return
    setSelection(ctx.session, [at])
    ctx.session.setState({ telling: at })
    openTelling.run(ctx)
  },
}

function told(ctx: CommandContext, id?: string): string | null {
  const { selection } = ctx.session.getState()
  const [only] = selection.size === 1 ? selection : []
  const target = id ?? only
  return target !== undefined && isClusterThere(ctx, target) ? target : null
}

/** Whoever may write, title or relate may tell. */
function tellRight({ rights }: Pick<CommandContext, 'rights'>): Right | null {
  const { write, title, relate } = rights.getState()
  return write || title || relate ? null : 'write'
}

/**
 * Writes in the account of a wall or a cluster what the person did to the text that is there now. A stretch of typing is
 * one undo step. True where it was written.
 */
export const writeAccount: Command<[at: string, changes: readonly TextChange[], stretch: string | null], boolean> = {
  id: 'writeAccount',
  labelKey: 'telling.open',
  group: null,
  shortcuts: [],
  boardOnly: true,
  needs: tellRight,
  isEnabled: (ctx, at) => ctx.canWrite && (!ctx.projection.clusters.has(at) || mayTellOf(ctx, at)),
  run: (ctx, at, changes, stretch) => {
    const text = accountOf(ctx.doc, at) ?? beginAccount(ctx, at)
    if (text === null) return false
    ctx.doc.transact(() => {
      for (const { from, to, insert } of [...changes].reverse()) {
        if (to > from) text.delete(from, to - from)
        if (insert !== '') text.insert(from, insert)
      }
    }, new LocalEdit(stretch))
    return true
  },
}

function mayTellOf(ctx: CommandContext, id: string): boolean {
  return isClusterThere(ctx, id) && othersZoneOf(ctx, id) === null
}

/** Under which names accounts of walls lie that tell something, whether or not the walls are there now. */
export const listAccounts: Command<[], readonly string[]> = {
  id: 'listAccounts',
  labelKey: 'telling.open',
  group: null,
  shortcuts: [],
  isEnabled: () => true,
  run: ({ doc }) =>
    [...accountsOf(doc)].flatMap(([id, entry]) =>
      (textOf(entry, 'text')?.toString() ?? '').trim() === '' ? [] : [id],
    ),
}

/** Follows an account, also one that nobody has begun. `onChange` hears of every change, this page's own too. */
export const followAccount: Command<[at: string, onChange: (changes: readonly TextChange[]) => void], FollowedAccount> =
  {
    id: 'followAccount',
    labelKey: 'telling.open',
    group: null,
    shortcuts: [],
    isEnabled: () => true,
    run: ({ doc }, at, onChange) => follow(doc, at, onChange),
  }

function follow(doc: Y.Doc, at: string, onChange: (changes: readonly TextChange[]) => void): FollowedAccount {
  let text: Y.Text | null = null
  let known = ''
  const hear = (event: Y.YTextEvent) => {
    const changes = changesOf(event.delta)
    known = text?.toString() ?? ''
    onChange(changes)
  }
  const attach = (next: Y.Text | null) => {
    text?.unobserve(hear)
    text = next
    text?.observe(hear)
    const now = text?.toString() ?? ''
    const changes = now === known ? [] : [{ from: 0, to: known.length, insert: now }]
    known = now
    return changes
  }
  /** One that was begun, or is another than before. */
  const look = () => {
    const next = accountOf(doc, at)
    if (next === text) return
    const changes = attach(next)
    if (changes.length > 0) onChange(changes)
  }
  attach(accountOf(doc, at))
  doc.on('afterTransaction', look)
  return {
    read: () => text?.toString() ?? '',
    letterBefore: (index) => letterBeforeIn(text, index),
    placeAfter: (letter) => placeAfterIn(doc, text, letter),
    stop() {
      doc.off('afterTransaction', look)
      text?.unobserve(hear)
    },
  }
}

function changesOf(delta: Y.YTextEvent['delta']): TextChange[] {
  const changes: TextChange[] = []
  let at = 0
  for (const { retain = 0, delete: remove = 0, insert } of delta) {
    at += retain
    if (remove > 0 || insert !== undefined) {
      changes.push({ from: at, to: at + remove, insert: typeof insert === 'string' ? insert : '' })
    }
    at += remove
  }
  return changes
}

function accountOf(doc: Y.Doc, at: string): Y.Text | null {
  return textOf(clustersOf(doc).get(at), 'account') ?? textOf(accountsOf(doc).get(at), 'text')
}

/** Where it begins is no step of anybody's: two who begin it make the same one. */
function beginAccount({ doc }: CommandContext, at: string): Y.Text | null {
  const cluster = clustersOf(doc).get(at)
  if (cluster === undefined) return openAccount(doc, at, new TidyEdit())
  const text = new Y.Text()
  doc.transact(() => cluster.set('account', text), new TidyEdit())
  return textOf(cluster, 'account')
}
