import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

const fetchParts = () => import('./attentionParts')

/** Where everybody looks: brought, held, followed, in the spotlight, pointed at; hands and 'ready'. */
export const attentionFeature: Feature = {
  id: 'attention',
  Around: late(async () => (await fetchParts()).AttentionAround),
  Chip: late(async () => (await fetchParts()).AttentionChip),
  Section: late(async () => (await fetchParts()).AttentionSection),
}
