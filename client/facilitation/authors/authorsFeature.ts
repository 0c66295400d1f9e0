import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

const fetchParts = () => import('./authorsParts')

/** Whether the board names who writes: chosen before it begins, said to everybody where it does not. */
export const authorsFeature: Feature = {
  id: 'authors',
  Around: late(async () => (await fetchParts()).OwnWriter),
  Chip: late(async () => (await fetchParts()).AuthorsChip),
  Section: late(async () => (await fetchParts()).AuthorsSection),
}
