import type { Feature } from '../../panels/features'

export const agendaFeature: Feature = {
  id: 'agenda',
  windows: { agenda: () => import('./AgendaPanel').then(({ AgendaPanel }) => AgendaPanel) },
  led: ['agenda'],
}
