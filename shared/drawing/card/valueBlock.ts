import type { FieldOf } from '../../model/cardKind'
import type { Locale } from '../../model/stageMeta'
import { dateIn, numberIn } from '../../queries/cardValues'
import { type Block, emptyLine, fixedBlock, labelled } from './block'
import { textPiece } from './pen'
import { type FieldSetting, LINE_HEIGHT, layLine } from './setting'

/** A number or a date. */
export function valueBlock(field: FieldOf<'number' | 'date'>, setting: FieldSetting): Block {
  const { card, locale, size, painter, ground } = setting
  const text =
    field.type === 'date'
      ? writtenDate(dateIn(card, field.name), locale, 'long')
      : writtenNumber(numberIn(card, field), locale, field)
  if (text === '') return labelled(field, emptyLine(setting), setting)
  const letters = field.type === 'number' ? 'bold' : 'plain'
  const style = { size: letters === 'bold' ? size * 1.2 : size, letters } as const
  const content = fixedBlock(style.size * LINE_HEIGHT, (box) => [
    textPiece(layLine(text, box.width, style, painter), box, { ground, ink: 'ink', letters }),
  ])
  return labelled(field, content, setting)
}

/** "12 mars 2026", or "12 mars" for short. */
export function writtenDate(date: string | null, locale: Locale, length: 'long' | 'short'): string {
  if (date === null) return ''
  const year = length === 'long' ? ({ year: 'numeric' } as const) : {}
  const month = length === 'long' ? 'long' : 'short'
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month,
    ...year,
    timeZone: 'UTC',
  })
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** Years stand without a space among their digits. */
function writtenNumber(value: number | null, locale: Locale, { least, most }: FieldOf<'number'>): string {
  if (value === null) return ''
  const isYear = least >= 1_000 && most < 10_000
  return new Intl.NumberFormat(locale, { useGrouping: !isYear }).format(value)
}
