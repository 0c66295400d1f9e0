import { drawCard } from '../drawing/card/drawCard'
import type { CardOptions, DrawnCard } from '../drawing/card/drawnCard'
import { createNotePainter } from '../drawing/notePainter'
import { LIGHT_THEME } from '../drawing/theme'
import type { CardKind, FieldDefinition } from '../model/cardKind'
import actionSheets from '../templates/actionSheets.json'
import challenges from '../templates/challenges.json'
import { parseTemplate } from '../templates/parseTemplate'
import persona from '../templates/persona.json'
import pushedVariable from '../templates/pushedVariable.json'
import { createRecordingCanvas, RecordingContext } from './recordingContext'

/** The kinds of cards that the built-in supports bring along. */
export const BUILT_IN_KINDS: readonly CardKind[] = [persona, pushedVariable, challenges, actionSheets].flatMap(
  (file) => {
    const parsed = parseTemplate(file)
    return parsed.ok ? parsed.template.kinds : []
  },
)

export function builtInKind(name: string): CardKind {
  const kind = BUILT_IN_KINDS.find((each) => each.name === name)
  if (kind === undefined) throw new Error(`no kind ${name}`)
  return kind
}

export function drawnCard(
  kind: CardKind | null,
  values: Record<string, unknown> = {},
  fields: Partial<DrawnCard> = {},
): DrawnCard {
  const { width, height } = kind ?? { width: 600, height: 400 }
  return { kind, card: { kind: kind?.name ?? 'poster', width, height, values }, x: 0, y: 0, layout: null, ...fields }
}

const NAMES: Readonly<Record<string, string>> = { p1: 'Nadia', c1: 'Comment pourrions-nous ouvrir la halle ?' }
export const CARD_OPTIONS: CardOptions = {
  pixelRatio: 1,
  locale: 'fr',
  words: { fiction: 'Fiction', unknownKind: 'Carte d’un type inconnu' },
  nameOf: (id) => NAMES[id] ?? null,
  pictureOf: () => null,
}

export function recordCard(drawn: DrawnCard, zoom = 1, options: Partial<CardOptions> = {}): RecordingContext {
  const context = new RecordingContext()
  const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)
  drawCard(context, { x: 0, y: 0, zoom }, drawn, painter, { ...CARD_OPTIONS, ...options })
  return context
}

/** Every field of a kind with as much as it takes of a text, or more. */
export function filledValues(kind: CardKind, text: (most: number) => string): Record<string, unknown> {
  return Object.fromEntries(kind.fields.map((field) => [field.name, fullValue(field, text)]))
}

function fullValue(field: FieldDefinition, text: (most: number) => string): unknown {
  switch (field.type) {
    case 'text':
    case 'longText':
      return text(field.most)
    case 'list':
      return Array.from({ length: field.most }, () => text(field.mostLetters)).join('\n')
    case 'number':
    case 'scale':
      return field.most
    case 'choice':
      return field.options.at(-1)?.name
    case 'checks':
      return Object.fromEntries(field.options.map(({ name }) => [name, true]))
    case 'date':
      return '2026-12-24'
    case 'reference':
      return { p1: true, c1: true, gone: true }
    case 'image':
      return { kind: 'face', face: 'curls' }
    case 'curve':
      return rowsOf(field.most, (at) => ({
        step: text(field.mostLetters),
        value: at % 2 === 0 ? field.least : field.greatest,
      }))
    case 'rows':
      return rowsOf(field.most, () =>
        Object.fromEntries(field.columns.map(({ name, type }) => [name, type === 'date' ? '2026-12-24' : text(80)])),
      )
    case 'composed':
      return undefined
  }
}

function rowsOf(count: number, cells: (at: number) => Record<string, unknown>) {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${at}`, { z: `a${at}`, ...cells(at) }]))
}
