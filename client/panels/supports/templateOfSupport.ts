import type { CardKind } from '../../../shared/model/cardKind'
import type { Layout } from '../../../shared/model/layout'
import { PLAIN_THINGS } from '../../../shared/model/plainThings'
import type { Locale } from '../../../shared/model/stageMeta'
import type { Template, ZoneDefinition } from '../../../shared/model/template'
import type { Words } from '../../../shared/model/words'
import type { ShownSupport } from '../../document/supportsProjection'

type Surroundings = {
  /** The board's: the facilitator's words are in it. */
  readonly locale: Locale
  kindOf(name: string): CardKind | null
  /** What the support was made of, where the server knows it: its summary, its minutes and its phases. */
  readonly made: Template | null
}

const FRAME = { width: [400, 20_000], height: [300, 20_000] } as const

/**
 * A support as it stands on a board, as a file that brings it to another one: with the facilitator's words, the size
 * that it has and the kinds of cards that it needs. What people wrote in it is not in it.
 */
export function templateOfSupport(support: ShownSupport, { locale, kindOf, made }: Surroundings): Template {
  const named = (words: Words, key: string): Words => {
    const name = support.names[key]?.replace(/[<>]/g, '').trim() ?? ''
    return name === '' ? words : { ...words, [locale]: name }
  }
  const title = named(support.title, 'title')
  return {
    grappeTemplate: 1,
    id: support.template,
    title,
    summary: made?.summary ?? title,
    minutes: made?.minutes ?? 30,
    group: made?.group ?? { least: 1, most: 30 },
    dimensions: made?.dimensions ?? UNKNOWN,
    frame: { width: within(support.box.width, FRAME.width), height: within(support.box.height, FRAME.height) },
    zones: support.zones.map(({ zone }) => withNames(zone, named)),
    kinds: kindsIn(support, kindOf),
    phases: made?.phases ?? [],
  }
}

const UNKNOWN: Template['dimensions'] = {
  divergence: 0,
  measure: 0,
  engagement: 0,
  connection: { quality: 0, quantity: 0 },
}

function within(side: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, Math.round(side)))
}

type Named = (words: Words, key: string) => Words

function withNames(zone: ZoneDefinition, named: Named): ZoneDefinition {
  return zone.layout === undefined ? zone : { ...zone, layout: layoutWithNames(zone.layout, named) }
}

function layoutWithNames(layout: Layout, named: Named): Layout {
  const axisWith = <T extends { name: string; label: Words; low: Words; high: Words }>(axis: T): T => ({
    ...axis,
    label: named(axis.label, axis.name),
    low: named(axis.low, `${axis.name}.low`),
    high: named(axis.high, `${axis.name}.high`),
  })
  if (layout.kind === 'quadrants') return { ...layout, x: axisWith(layout.x), y: axisWith(layout.y) }
  if (layout.kind !== 'axes') return layout
  return {
    ...layout,
    ...(layout.x === undefined ? {} : { x: axisWith(layout.x) }),
    ...(layout.y === undefined ? {} : { y: axisWith(layout.y) }),
  }
}

/** Those that its zones take, and those that their cards refer to. */
function kindsIn({ zones }: ShownSupport, kindOf: Surroundings['kindOf']): CardKind[] {
  const found = new Map<string, CardKind>()
  const wanted = zones.flatMap(({ zone }) => zone.takes)
  for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
    const kind = found.has(name) || PLAIN_THINGS.some((plain) => plain === name) ? null : kindOf(name)
    if (kind === null) continue
    found.set(name, bare(kind))
    for (const field of kind.fields) if (field.type === 'reference') wanted.push(...field.to)
  }
  return [...found.values()]
}

/** On a board a kind has an id, which no file has. */
function bare(kind: CardKind & { readonly id?: string }): CardKind {
  const { id: _, ...rest } = kind
  return rest
}
