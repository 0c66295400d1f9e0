import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

export const leadFeature: Feature = {
  id: 'lead',
  windows: { lead: () => import('./LeadPanel').then(({ LeadPanel }) => LeadPanel) },
  led: ['lead'],
  Around: late(() => import('./LeadBar').then(({ LeadBar }) => LeadBar)),
}
