import { writesOnDesks } from '../../shared/facilitation/rights'
import { type Table, tableOfZone } from '../../shared/facilitation/tables'
import type { Translate } from '../i18n/t'
import type { Command, CommandContext } from './command'
import type { Offer } from './notices'
import type { HeldBack, Right } from './rights'

/** For so long nobody is told the same again. Milliseconds. */
const QUIET = 6_000

/** When each reason was told last, by board. */
const told = new WeakMap<CommandContext, Map<string, number>>()

/** Tells a participant, once in a while, why what they try does not go now. Who may only watch knows. */
export const sayHeldBack: Command<[what: HeldBack]> = {
  id: 'sayHeldBack',
  labelKey: 'app.name',
  group: null,
  shortcuts: [],
  isEnabled: () => true,
  run: (ctx, what) => {
    if (!ctx.canWrite) return
    const { reason, words, offer } = whyHeldBack(ctx, what)
    const times = told.get(ctx) ?? new Map<string, number>()
    const last = times.get(reason)
    const now = ctx.serverNow()
    if (last !== undefined && Math.abs(now - last) < QUIET) return
    told.set(ctx, times.set(reason, now))
    ctx.say(words, offer)
  },
}

/** What it is read from; a board's view is one. */
type Reader = Pick<CommandContext, 'lead' | 'meta' | 'rights' | 'supports' | 'person' | 'isDesk'>

type Why = { readonly reason: string; readonly words: (t: Translate) => string; readonly offer?: Offer }

/** Why what somebody tries does not go now: `reason` tells one from another. */
export function whyHeldBack(from: Reader, what: HeldBack): Why {
  return typeof what === 'string' ? whyNotNow(from, what) : whyNotThere(from, what.zone)
}

function whyNotNow(ctx: Reader, right: Right): Why {
  const { lead, phase } = ctx.lead.getState()
  if (ctx.isDesk && lead.freeze === null) return { reason: 'desk', words: (t) => t('desks.notHere') }
  if (lead.freeze !== null || phase === null) return { reason: 'frozen', words: (t) => t('rights.frozen') }
  const title = phase.title[ctx.meta.getState().locale]
  const isLookOnly = !ctx.rights.getState().any
  if (writesOnDesks(phase) && (isLookOnly || right === 'write')) {
    return { reason: `${phase.id} desk`, words: (t) => t('desks.writeThere'), offer: { goesTo: 'desk' } }
  }
  const reason = isLookOnly ? 'any' : right
  return { reason: `${phase.id} ${reason}`, words: (t) => t(`rights.not.${reason}`, { phase: title }) }
}

function whyNotThere(ctx: Reader, zone: string): Why {
  const { tables, seats } = ctx.lead.getState()
  if (!seats.has(ctx.person)) return { reason: 'noTable', words: (t) => t('rights.noTable') }
  const held = ctx.supports.zones.get(zone)
  const id = held === undefined ? null : tableOfZone(held, ctx.supports.supports.get(held.support), tables)
  const at = tables.findIndex((table: Table) => table.id === id)
  const name = tables[at]?.name.trim() ?? ''
  const words: Why['words'] = (t) =>
    name === '' ? t('rights.otherTableNumbered', { number: at + 1 }) : t('rights.otherTable', { table: name })
  return { reason: `table ${id}`, words }
}
