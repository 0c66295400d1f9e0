import type { AreaDefinition, FieldDefinition } from '../../model/cardKind'
import { fieldOf } from '../../model/fieldOf'
import type { Block } from './block'
import { fieldBlock } from './fieldBlock'
import type { FieldSetting } from './setting'

/** The fields of an area, from the top: short ones beside one another where they have the room. */
export function areaBlocks({ fields }: AreaDefinition, width: number, setting: FieldSetting): Block[] {
  const known = fields.flatMap((name) => fieldOf(setting.kind, name) ?? [])
  const rows: FieldDefinition[][] = []
  for (const field of known) {
    const last = rows.at(-1)
    if (last !== undefined && fitsBeside(field, last, width, setting)) last.push(field)
    else rows.push([field])
  }
  return rows.map((row) => rowBlock(row, width, setting))
}

/** In ems of the card's size. */
const NARROWEST: Partial<Readonly<Record<FieldDefinition['type'], number>>> = {
  number: 5,
  date: 9,
  scale: 12,
  choice: 10,
}
const GAP = 1.4

function fitsBeside(
  field: FieldDefinition,
  row: readonly FieldDefinition[],
  width: number,
  { size }: FieldSetting,
): boolean {
  const all = [...row, field].map(({ type }) => NARROWEST[type])
  const widest = all.includes(undefined) ? Number.POSITIVE_INFINITY : Math.max(...all.map((each) => each ?? 0))
  return all.length * widest * size + (all.length - 1) * GAP * size <= width
}

function rowBlock(row: readonly FieldDefinition[], width: number, setting: FieldSetting): Block {
  const gap = GAP * setting.size
  const share = (width - gap * (row.length - 1)) / row.length
  const blocks = row.map((field) => fieldBlock(field, share, setting))
  const [only] = blocks
  if (only !== undefined && blocks.length === 1) return only
  const most = (of: (block: Block) => number) => Math.max(...blocks.map(of))
  return {
    natural: most(({ natural }) => natural),
    least: most(({ least }) => least),
    most: most(({ natural }) => natural),
    lay: (box) => blocks.flatMap((block, at) => block.lay({ ...box, x: box.x + at * (share + gap), width: share })),
  }
}
