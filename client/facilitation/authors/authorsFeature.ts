import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

/** Whether the board names who writes: chosen before it begins, said to everybody where it does not. */
export const authorsFeature: Feature = {
  id: 'authors',
  Chip: late(() => import('./AuthorsChip').then(({ AuthorsChip }) => AuthorsChip)),
  Section: late(() => import('./AuthorsSection').then(({ AuthorsSection }) => AuthorsSection)),
}
