import type { Card } from '../../model/card'
import type { CardKind, FieldDefinition } from '../../model/cardKind'
import { fieldOf } from '../../model/fieldOf'
import { begunText, cardTitle, plainItems, plainText, portraitIn } from '../../queries/cardValues'
import { cardMiddle } from '../../queries/middles'
import type { BoardContent } from '../boardContent'
import { otherCell, otherFields, pictureName } from '../fieldCell'
import { heading, lines, oneLine } from './blocks'
import { dayWords } from './dateWords'
import { FILE_WORDS, labelled } from './fileWords'

/** A card under a heading of its own: what it is, then every field that holds something, face by face. */
export function cardBlocks(content: BoardContent, card: Card, level: number): string[] {
  const kind = content.kindOf(card.kind)
  const [front = [], ...backs] = kind === null ? [] : facesOf(kind)
  const items = (fields: readonly FieldDefinition[]) =>
    kind === null ? [] : fields.flatMap((field) => fieldItem(content, kind, card, field) ?? [])
  const others = otherFields(kind, [card]).flatMap((name) => plainItem(content, name, [otherCell(card, name)]) ?? [])
  const first = [...placeItems(content, card), ...items(front), ...others, ...originItems(content, card)]
  const blocks = [heading(level, cardHeading(content, kind, card)), first.join('\n')]
  for (const [at, fields] of backs.entries()) {
    const back = items(fields)
    const title = kind?.faces[at + 1]?.title[content.locale] ?? ''
    if (back.length > 0) blocks.push(`*${oneLine(title)}*`, back.join('\n'))
  }
  return blocks.filter((block) => block !== '')
}

/** Its name, what kind of card it is, what it rests on, and whether it is invented. */
function cardHeading(content: BoardContent, kind: CardKind | null, card: Card): string {
  const { locale, nameOf } = content
  const words = FILE_WORDS[locale]
  const badge = kind?.badgeField === undefined ? null : fieldOf(kind, kind.badgeField)
  const parts = [
    cardTitle(kind, card, locale, nameOf) || words.untitledCard,
    kind?.title[locale] ?? card.kind,
    badge === null ? '' : plainText(card, badge, locale, nameOf),
    kind?.isFiction ? words.fiction : '',
  ]
  return parts
    .map(oneLine)
    .filter((part) => part !== '')
    .join(' · ')
}

/** The fields of each face, in the order in which they stand; those that stand nowhere are on the first. */
function facesOf(kind: CardKind): FieldDefinition[][] {
  const told = new Set<string>()
  const heads = fieldOf(kind, kind.titleField)
  // A sentence is made of other fields; a title's text would only be said twice.
  if (heads !== null) told.add(heads.name)
  const faces = kind.faces.map(({ areas }) =>
    areas.flatMap(({ fields }) =>
      fields.flatMap((name) => {
        const field = told.has(name) ? null : fieldOf(kind, name)
        told.add(name)
        return field ?? []
      }),
    ),
  )
  const [front = [], ...backs] = faces
  return [[...front, ...kind.fields.filter(({ name }) => !told.has(name))], ...backs]
}

function fieldItem(content: BoardContent, kind: CardKind, card: Card, field: FieldDefinition): string[] | null {
  return plainItem(content, field.label[content.locale], valuesOf(content, kind, card, field))
}

function valuesOf(content: BoardContent, kind: CardKind, card: Card, field: FieldDefinition): string[] {
  const { locale, nameOf } = content
  const values = plainItems(card, field, locale, nameOf)
  if (field.type === 'composed') return [begunText(kind, card, field, locale, nameOf)]
  if (field.type === 'scale') {
    const ends = `${field.least} = ${field.low[locale]}, ${field.most} = ${field.high[locale]}`
    return values.map((value) => `${value} (${ends})`)
  }
  if (field.type === 'date') return values.map((date) => dayWords(date, locale))
  const portrait = field.type === 'image' ? portraitIn(card, field.name) : null
  if (portrait === null) return values
  const word = FILE_WORDS[locale][portrait.kind]
  return [portrait.kind === 'drawing' ? word : `${word} ${pictureName(card, field.name)}`]
}

/** What a card's place on a support means. */
function placeItems(content: BoardContent, card: Card): string[] {
  const meaning = content.meaningOf(card.place, cardMiddle(card))
  const zone = content.zoneOf(card.place)
  if (meaning === '' || zone === null) return []
  return plainItem(content, zone.zone.label[content.locale], [meaning]) ?? []
}

function originItems(content: BoardContent, card: Card): string[] {
  const names = card.origins.flatMap((id) => content.nameOf(id) ?? [])
  return plainItem(content, FILE_WORDS[content.locale].origins, names) ?? []
}

/** One item of the card's list: several values make a list of their own. Null where nothing is said. */
function plainItem({ locale }: BoardContent, label: string, values: readonly string[]): string[] | null {
  const said = values.filter((value) => oneLine(value) !== '')
  const start = `- ${labelled(oneLine(label), locale)}`
  const [only] = said
  if (only === undefined) return null
  if (said.length === 1) return [`${start} ${lines(only, '  ')}`]
  return [start, ...said.map((value) => `  - ${lines(value, '    ')}`)]
}
