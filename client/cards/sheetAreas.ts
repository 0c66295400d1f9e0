import type { CardKind, FieldDefinition, FieldOf } from '../../shared/model/cardKind'
import { fieldOf } from '../../shared/model/fieldOf'

/** The fields that stand on no face, beside no sentence, and not in the head of the sheet. */
export function restFields(kind: CardKind): readonly FieldDefinition[] {
  const placed = placedFields(kind)
  if (kind.badgeField !== undefined) placed.add(kind.badgeField)
  for (const field of kind.fields) {
    if (field.type === 'composed' && placed.has(field.name))
      for (const { name } of partFields(kind, field)) placed.add(name)
  }
  return kind.fields.filter(({ name }) => !placed.has(name))
}

/** The fields that a sentence is made of and that stand on no face by themselves: they are filled below it. */
export function partFields(kind: CardKind, composed: FieldOf<'composed'>): readonly FieldDefinition[] {
  const placed = placedFields(kind)
  return composed.parts.flatMap((part) => {
    const field = 'field' in part && !placed.has(part.field) ? fieldOf(kind, part.field) : null
    return field === null || field.type === 'composed' ? [] : [field]
  })
}

export function isOnFace(kind: CardKind, field: string): boolean {
  return placedFields(kind).has(field)
}

function placedFields({ faces }: CardKind): Set<string> {
  return new Set(faces.flatMap(({ areas }) => areas.flatMap(({ fields }) => fields)))
}

/** The paper that a card is printed on. */
export type PrintPaper = 'a4' | 'a5' | 'a6'

/** Page units: larger cards want larger paper. */
const WIDEST_A6 = 640
const WIDEST_A5 = 940

export function printPaper({ width, height }: Pick<CardKind, 'width' | 'height'>): {
  readonly paper: PrintPaper
  readonly isPortrait: boolean
} {
  const longest = Math.max(width, height)
  const paper = longest <= WIDEST_A6 ? 'a6' : longest <= WIDEST_A5 ? 'a5' : 'a4'
  return { paper, isPortrait: height > width }
}
