import type { CardKind, FieldDefinition, FieldOf, FieldType } from '../model/cardKind'
import { fieldOf } from '../model/fieldOf'
import { PLAIN_THINGS } from '../model/plainThings'
import { firstProblem, firstTwice } from './firstProblem'
import { type TemplateProblem, templateProblem } from './templateProblem'

/** A card is named by a line. */
const TITLE_TYPES: readonly FieldType[] = ['text', 'composed']

/** What the schema cannot say of a kind. `kinds` are the names of all that are known. */
export function checkKind(kind: CardKind, path: string, kinds: ReadonlySet<string>): TemplateProblem | null {
  return (
    firstTwice(kind.fields, `${path}.fields`) ??
    firstTwice(kind.faces, `${path}.faces`) ??
    firstProblem(kind.fields, (field, at) => checkField(kind, field, `${path}.fields.${at}`, kinds)) ??
    checkNamed(kind, `${path}.titleField`, kind.titleField, TITLE_TYPES) ??
    (kind.badgeField === undefined ? null : checkNamed(kind, `${path}.badgeField`, kind.badgeField, ['choice'])) ??
    checkFaces(kind, path)
  )
}

function checkNamed(kind: CardKind, path: string, name: string, types: readonly FieldType[]): TemplateProblem | null {
  const field = fieldOf(kind, name)
  if (field === null) return templateProblem('unknown', path, name)
  return types.includes(field.type) ? null : templateProblem('wrongType', path, name)
}

function checkField(
  kind: CardKind,
  field: FieldDefinition,
  path: string,
  kinds: ReadonlySet<string>,
): TemplateProblem | null {
  switch (field.type) {
    case 'choice':
    case 'checks':
      return firstTwice(field.options, `${path}.options`)
    case 'number':
    case 'scale':
      return field.least >= field.most ? templateProblem('turned', path, `${field.least}, ${field.most}`) : null
    case 'curve':
      return field.least >= field.greatest ? templateProblem('turned', path, `${field.least}, ${field.greatest}`) : null
    case 'rows':
      return (
        firstTwice(field.columns, `${path}.columns`) ??
        firstProblem(field.columns, (column, at) =>
          column.type === 'number' && column.least >= column.most
            ? templateProblem('turned', `${path}.columns.${at}`, `${column.least}, ${column.most}`)
            : null,
        )
      )
    case 'reference':
      return checkTaken(field.to, `${path}.to`, kinds)
    case 'composed':
      return checkParts(kind, field, path)
    default:
      return null
  }
}

/** Names of kinds, notes or clusters: each known, and once. */
export function checkTaken(names: readonly string[], path: string, kinds: ReadonlySet<string>): TemplateProblem | null {
  return firstProblem(names, (name, at) => {
    if (names.indexOf(name) < at) return templateProblem('twice', `${path}.${at}`, name)
    const isKnown = kinds.has(name) || PLAIN_THINGS.some((thing) => thing === name)
    return isKnown ? null : templateProblem('unknown', `${path}.${at}`, name)
  })
}

/** A sentence is made of fields that people fill in; one made of another sentence might go round for ever. */
function checkParts(kind: CardKind, field: FieldOf<'composed'>, path: string): TemplateProblem | null {
  return firstProblem(field.parts, (part, at) => {
    if (!('field' in part)) return null
    const names = part.or === undefined ? [part.field] : [part.field, part.or]
    return firstProblem(names, (name) => checkPart(kind, field, name, `${path}.parts.${at}`))
  })
}

function checkPart(kind: CardKind, { name: of }: FieldOf<'composed'>, name: string, path: string) {
  const held = fieldOf(kind, name)
  if (held === null) return templateProblem('unknown', path, name)
  if (held.type !== 'composed') return null
  return leadsTo(kind, name, of) ? templateProblem('circular', path, of) : templateProblem('wrongType', path, name)
}

function leadsTo(kind: CardKind, from: string, to: string): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  while (waiting.length > 0) {
    const name = waiting.pop() as string
    if (name === to) return true
    if (seen.has(name)) continue
    seen.add(name)
    const field = fieldOf(kind, name)
    if (field?.type === 'composed') waiting.push(...partNames(field))
  }
  return false
}

function partNames(field: FieldOf<'composed'>): string[] {
  return field.parts.flatMap((part) =>
    'field' in part ? [part.field, ...(part.or === undefined ? [] : [part.or])] : [],
  )
}

function checkFaces(kind: CardKind, path: string): TemplateProblem | null {
  const shown = new Set<string>()
  for (const [at, { areas }] of kind.faces.entries()) {
    for (const [place, { fields }] of areas.entries()) {
      const here = `${path}.faces.${at}.areas.${place}.fields`
      for (const name of fields) {
        if (fieldOf(kind, name) === null) return templateProblem('unknown', here, name)
        if (shown.has(name)) return templateProblem('twice', here, name)
        shown.add(name)
      }
    }
  }
  return checkAllShown(kind, path, shown)
}

/** What people fill in is to be seen: on a face, in a sentence that is on one, or as the badge. */
function checkAllShown(kind: CardKind, path: string, shown: ReadonlySet<string>): TemplateProblem | null {
  const sentences = kind.fields.filter((field): field is FieldOf<'composed'> => field.type === 'composed')
  const told = new Set(sentences.filter(({ name }) => shown.has(name)).flatMap(partNames))
  return firstProblem(kind.fields, ({ name }, at) =>
    shown.has(name) || told.has(name) || name === kind.badgeField
      ? null
      : templateProblem('nowhere', `${path}.fields.${at}`, name),
  )
}
