import { CardLine } from './CardLine'
import { ClusterLine } from './ClusterLine'
import type { LineProps } from './lineAttributes'
import { NoteLine } from './NoteLine'
import { RestLine } from './RestLine'
import { ZoneLine } from './ZoneLine'

export function OutlineLine({ row, ...props }: LineProps) {
  switch (row.kind) {
    case 'note':
      return <NoteLine {...props} row={row} />
    case 'card':
      return <CardLine {...props} row={row} />
    case 'cluster':
      return <ClusterLine {...props} row={row} />
    case 'zone':
      return <ZoneLine {...props} row={row} />
    case 'rest':
      return <RestLine {...props} row={row} />
  }
}
