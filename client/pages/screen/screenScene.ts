import type { Lead } from '../../../shared/facilitation/lead'
import type { Phase } from '../../../shared/facilitation/phase'
import type { Box } from '../../../shared/geometry/box'

/** What of the board matters to the screen. Page coordinates. */
export type ScreenContent = {
  /** Around everything; null where there is nothing. */
  readonly all: Box | null
  readonly supports: ReadonlyMap<string, Box>
  /** Around what each table works on, in the order of the tables; those without ground are not in it. */
  readonly tables: ReadonlyMap<string, Box>
  /** Of a note, a card or a cluster; null for what is not there. */
  boxOf(id: string): Box | null
  /** How many notes there are. */
  readonly notes: number
  /** The most people, who leads apart, that were here at once since the screen was opened. */
  readonly come: number
  /** Null before it is known. */
  readonly door: 'open' | 'closed' | null
}

/** What the screen is to be fitted to; the same `focus` is the same thing, though it grew. */
export type Fit = { readonly focus: string; readonly box: Box }

/** Where a table is shown, of those that are shown in turn: `at` counts from 0. */
export type ShownTable = { readonly id: string; readonly turn: { readonly at: number; readonly of: number } | null }

export type Scene =
  | { readonly kind: 'door' }
  | { readonly kind: 'instruction' }
  | {
      readonly kind: 'board'
      /** How much of the height the instruction and the timer take. */
      readonly header: 'none' | 'slim' | 'half'
      /** Null where there is nothing to show. */
      readonly fit: Fit | null
      readonly table: ShownTable | null
      /** How to come in stands small in a corner. */
      readonly corner: boolean
    }

type Led = {
  readonly lead: Pick<Lead, 'screen' | 'phase' | 'timer' | 'attention' | 'spotlight'>
  readonly phase: Pick<Phase, 'can' | 'support'> | null
}

/** How long each table is shown. Milliseconds. */
export const TURN = 20_000
/** Fewer have not come yet. */
const FEW = 2
/** Who begins with fewer is not kept waiting longer for the instruction. Milliseconds. */
const WAITS = 60_000

/** What the screen shows, where the workshop stands so. `now` is the server's clock, in milliseconds. */
export function screenScene(led: Led, content: ScreenContent, now: number): Scene {
  const { screen } = led.lead
  switch (screen.view) {
    case 'door':
      return { kind: 'door' }
    case 'phase':
      return { kind: 'instruction' }
    // What a vote has to say covers the board, while there is one.
    case 'board':
    case 'vote':
      return board(led, fitAll(content))
    case 'box':
      return board(led, screen.box === undefined ? fitAll(content) : fitOn(`box ${boxName(screen.box)}`, screen.box))
    case 'support':
      return board(led, fitOn(`support ${screen.id}`, content.supports.get(screen.id ?? '')) ?? fitAll(content))
    case 'table':
      return table(led, content, screen.id)
    case 'tables':
      return tablesInTurn(led, content, now)
    default:
      return automatic(led, content, now)
  }
}

function automatic(led: Led, content: ScreenContent, now: number): Scene {
  const { phase } = led.lead
  if (phase === null || led.phase === null) {
    const isDoor = content.door === 'closed' ? content.all === null : content.notes === 0
    if (isDoor) return { kind: 'door' }
    return { ...board(led, fitWhatMatters(led, content)), corner: content.door !== 'closed' }
  }
  if (content.come < FEW && content.notes === 0 && now - phase.at < WAITS && content.door !== 'closed') {
    return { kind: 'door' }
  }
  const scene = board(led, fitWhatMatters(led, content))
  return isQuiet(led.phase) && content.notes === 0 ? { ...scene, header: 'half' } : scene
}

/** People write for themselves and gather nothing yet: what they are to do matters most until there is something. */
function isQuiet({ can }: Pick<Phase, 'can'>): boolean {
  return can.includes('write') && !can.includes('gather')
}

/**
 * What stands out and where everybody is held come first: both end with the phase, so they are newer than its support.
 * A place that everybody was brought to and let go of counts only where the phase names no support.
 */
function fitWhatMatters({ lead, phase }: Led, content: ScreenContent): Fit | null {
  const { spotlight, attention } = lead
  const brought = attention === null ? null : fitOn(`attention ${attention.at}`, attention.box)
  return (
    (spotlight === null ? null : fitOn(`spotlight ${spotlight.id}`, content.boxOf(spotlight.id))) ??
    (attention?.isHeld === true ? brought : null) ??
    fitOn(`support ${phase?.support}`, content.supports.get(phase?.support ?? '')) ??
    brought ??
    fitAll(content)
  )
}

function table(led: Led, content: ScreenContent, id: string | null): Scene & { readonly kind: 'board' } {
  const fitted = fitOn(`table ${id}`, content.tables.get(id ?? '')) ?? fitAll(content)
  return board(led, fitted, id === null ? null : { id, turn: null })
}

function tablesInTurn(led: Led, content: ScreenContent, now: number): Scene {
  const ids = [...content.tables.keys()]
  const at = Math.floor(now / TURN) % Math.max(1, ids.length)
  const id = ids[at]
  if (id === undefined) return board(led, fitAll(content))
  return { ...table(led, content, id), table: { id, turn: { at, of: ids.length } } }
}

function board(led: Led, fitted: Fit | null, shown: ShownTable | null = null): Scene & { readonly kind: 'board' } {
  const hasHeader = led.phase !== null || led.lead.timer !== null || shown !== null
  return { kind: 'board', header: hasHeader ? 'slim' : 'none', fit: fitted, table: shown, corner: false }
}

function fitOn(focus: string, box: Box | null | undefined): Fit | null {
  return box === null || box === undefined ? null : { focus, box }
}

function fitAll({ all }: ScreenContent): Fit | null {
  return fitOn('all', all)
}

function boxName({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(Math.round).join(' ')
}
