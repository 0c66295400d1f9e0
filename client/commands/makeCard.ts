import { centerOf } from '../../shared/geometry/box'
import type { CardKind, FieldDefinition } from '../../shared/model/cardKind'
import { createId } from '../../shared/model/ids'
import { setCardName } from '../../shared/operations/cardFields'
import { createCards } from '../../shared/operations/createCards'
import { LocalEdit } from '../../shared/operations/origin'
import { type CardGround, layCardOn, readCardGround } from './cardPlaces'
import type { Command, CommandContext } from './command'
import { type Ground, readGround } from './ground'
import { openCard } from './openCard'
import { isCardThere } from './queries'
import { idsOf, selectedThings } from './things'

/**
 * Makes a card of a kind of each thing that is selected, or of the card that is named: a note's text, or a cluster's title with its notes, goes into the
 * fields that the kind says; the card remembers what it was made of, refers to it where it has a field for that, and is
 * referred to by a card that has one for its kind. What it was made of stays. A single one is opened. One undo step.
 */
export const makeCard: Command<[kind: string, from?: string], readonly string[]> = {
  id: 'makeCard',
  labelKey: 'newCard.make',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, kind, from) => ctx.kinds.kindOf(kind) !== null && sourcesOf(ctx, from).length > 0,
  run: (ctx, name, from) => {
    const kind = ctx.kinds.kindOf(name)
    if (kind === null) return []
    const origin = new LocalEdit()
    const ground = readGround(ctx)
    const making = { kind, ground, cards: readCardGround(ctx, ground), origin }
    const made = ctx.doc.transact(() => sourcesOf(ctx, from).map((source) => make(ctx, making, source)), origin)
    const [first] = made
    if (made.length === 1 && first !== undefined) openCard.run(ctx, first)
    else ctx.say((t) => t('newCard.made', { count: made.length }))
    return made
  },
}

function sourcesOf(ctx: CommandContext, from?: string): readonly string[] {
  if (from === undefined) return idsOf(selectedThings(ctx))
  return isCardThere(ctx, from) ? [from] : []
}

/** The same for the kinds at the centre, by name: in the palette and the menus. */
function makerOf(kind: string, labelKey: Command['labelKey']): Command<[], readonly string[]> {
  return {
    id: `makeCard.${kind}`,
    labelKey,
    group: 'note',
    shortcuts: [],
    needs: 'write',
    isEnabled: (ctx) => makeCard.isEnabled(ctx, kind) && !isOnlyOf(ctx, kind),
    run: (ctx) => makeCard.run(ctx, kind),
  }
}

export const makeChallenge = makerOf('challenge', 'newCard.makeChallenge')
export const makeAction = makerOf('action', 'newCard.makeAction')
export const makePersona = makerOf('persona', 'newCard.makePersona')
export const makeScenario = makerOf('scenario', 'newCard.makeScenario')

function isOnlyOf(ctx: CommandContext, kind: string): boolean {
  return idsOf(selectedThings(ctx)).every((id) => ctx.projection.cards.get(id)?.kind === kind)
}

/** What a run of the command reads once: the board is as it was until all of it is written. */
type Making = {
  readonly kind: CardKind
  readonly ground: Ground
  readonly cards: CardGround
  readonly origin: LocalEdit
}

function make(ctx: CommandContext, { kind, ground, cards, origin }: Making, from: string): string {
  const id = createId()
  const box = ground.boxOf(from)
  const place = layCardOn(ctx, cards, kind, box === null ? null : centerOf(box))
  const values = { ...seedsFrom(ctx, ground, kind, from), ...referenceTo(ctx, kind, from) }
  const draft = { id, kind, place, author: ctx.author, createdAt: ctx.now(), values, origins: [from] }
  createCards(ctx.doc, [draft], origin)
  const card = ctx.projection.cards.get(from)
  const field = card === undefined ? undefined : referenceField(ctx.kinds.kindOf(card.kind), kind.name)
  if (field !== undefined) setCardName(ctx.doc, from, { field: field.name, name: id, isSet: true }, origin)
  return id
}

function seedsFrom(
  ctx: CommandContext,
  ground: Ground,
  { seeds, fields }: CardKind,
  from: string,
): Record<string, string> {
  if (seeds === undefined) return {}
  const clip = (name: string, text: string) => {
    const field = fields.find((one) => one.name === name)
    const most = field !== undefined && (field.type === 'text' || field.type === 'longText') ? field.most : text.length
    return [...text].slice(0, most).join('')
  }
  const { notes, clusters } = ctx.projection
  const text = notes.get(from)?.text ?? clusters.get(from)?.title ?? ''
  const words = clip(seeds.text, text.trim().replace(/\s*\n\s*/g, ' '))
  if (seeds.lines === undefined || !clusters.has(from)) return { [seeds.text]: words }
  return { [seeds.text]: words, [seeds.lines]: clip(seeds.lines, linesOf(ctx, ground, from)) }
}

/** The notes of a cluster and of those in it, a line each. */
function linesOf(ctx: CommandContext, ground: Ground, cluster: string): string {
  const island = ground.islands.get(cluster)
  const notes = island?.notes.flatMap((id) => ctx.projection.notes.get(id)?.text.trim() || []) ?? []
  const inner = island?.children.map((id) => linesOf(ctx, ground, id)) ?? []
  return [...notes.map((text) => text.replace(/\s*\n\s*/g, ' ')), ...inner].filter((line) => line !== '').join('\n')
}

function referenceTo(ctx: CommandContext, kind: CardKind, from: string): Record<string, readonly string[]> {
  const { projection } = ctx
  const what = projection.cards.get(from)?.kind ?? (projection.clusters.has(from) ? 'cluster' : 'note')
  const field = referenceField(kind, what)
  return field === undefined ? {} : { [field.name]: [from] }
}

function referenceField(kind: CardKind | null, to: string): FieldDefinition | undefined {
  return kind?.fields.find((field) => field.type === 'reference' && field.to.includes(to))
}
