import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

/** Where everybody looks: brought, held, followed, in the spotlight, pointed at; hands and 'ready'. */
export const attentionFeature: Feature = {
  id: 'attention',
  Around: late(() => import('./AttentionAround').then(({ AttentionAround }) => AttentionAround)),
  Chip: late(() => import('./AttentionChip').then(({ AttentionChip }) => AttentionChip)),
  Section: late(() => import('./AttentionSection').then(({ AttentionSection }) => AttentionSection)),
}
