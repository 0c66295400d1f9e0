import type { Feature } from '../panels/features'
import { late } from '../ui/late'

/** What there is to lead a workshop with, in the order in which it stands in the bar and in the panel. */
export const FEATURES: readonly Feature[] = [
  {
    id: 'people',
    windows: {
      people: () => import('../facilitation/people/PeoplePanel').then(({ PeoplePanel }) => PeoplePanel),
      door: () => import('../facilitation/door/DoorDialog').then(({ DoorDialog }) => DoorDialog),
    },
    led: ['people', 'door'],
    Section: late(() => import('../facilitation/people/PeopleSection').then(({ PeopleSection }) => PeopleSection)),
  },
  {
    id: 'tables',
    windows: {
      tables: () => import('../facilitation/tables/TablesDialog').then(({ TablesDialog }) => TablesDialog),
    },
    led: ['tables'],
    Chip: late(() => import('../facilitation/tables/TableChip').then(({ TableChip }) => TableChip)),
    Section: late(() => import('../facilitation/tables/TablesSection').then(({ TablesSection }) => TablesSection)),
  },
]
