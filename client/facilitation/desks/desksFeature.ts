import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

const fetchParts = () => import('./deskParts')

/** Writing alone: each on their desk, which nobody else can open, until it is revealed. */
export const desksFeature: Feature = {
  id: 'desks',
  Around: late(async () => (await fetchParts()).DeskAround),
  Chip: late(async () => (await fetchParts()).DeskChip),
  Section: late(async () => (await fetchParts()).DeskSection),
}
