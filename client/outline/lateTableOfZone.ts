import { late } from '../ui/late'

/** Most boards have no tables. */
export const TableOfZone = late(() => import('./TableOfZone').then(({ TableOfZone }) => TableOfZone))
