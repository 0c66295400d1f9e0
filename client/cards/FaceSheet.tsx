import type { CSSProperties } from 'react'
import type { AreaDefinition, FaceDefinition } from '../../shared/model/cardKind'
import { fieldOf } from '../../shared/model/fieldOf'
import { classes } from '../ui/classes'
import { type AreaGrid, areaGrid, type GridPlace } from './areaGrid'
import styles from './FaceSheet.module.css'
import { useOpenCard } from './openCard'
import { SheetField } from './SheetField'

/** One side of the card: its areas where the paper has them, one below another where the screen is narrow. */
export function FaceSheet({ face }: { readonly face: FaceDefinition }) {
  const grid = areaGrid(face.areas.map(({ rect }) => rect))
  return (
    <div className={styles.face} style={gridStyle(grid)} data-face={face.name}>
      {face.areas.map((area, at) => (
        <Area key={area.fields[0]} area={area} place={grid.places[at]} />
      ))}
    </div>
  )
}

/** Of its share of the paper, so much a row keeps where others need more. */
const KEPT = 0.78

/** A row has its share of the paper's height, and grows with what is written in it. */
function gridStyle({ columns, rows }: AreaGrid): CSSProperties {
  return {
    '--columns': columns.map((share) => `minmax(0, ${share}fr)`).join(' '),
    '--rows': rows.map((share) => `minmax(calc(var(--face) * ${(share * KEPT) / 100}), auto)`).join(' '),
  } as CSSProperties
}

type AreaProps = { readonly area: AreaDefinition; readonly place: GridPlace | undefined }

function Area({ area, place }: AreaProps) {
  const { kind } = useOpenCard()
  const fields = area.fields.flatMap((name) => fieldOf(kind, name) ?? [])
  const { column, row } = place ?? { column: [1, -1], row: [1, -1] }
  const lines = { '--column': column.join(' / '), '--row': row.join(' / '), '--fields': fields.length }
  return (
    <div
      className={classes(styles.area, styles[area.look])}
      style={lines as CSSProperties}
      data-look={area.look}
      data-starts={column[0] === 1 || undefined}
      data-top={row[0] === 1 || undefined}
    >
      {fields.map((field) => (
        <SheetField key={field.name} field={field} />
      ))}
    </div>
  )
}
