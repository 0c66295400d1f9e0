import { agendaFeature } from '../facilitation/agenda/agendaFeature'
import { attentionFeature } from '../facilitation/attention/attentionFeature'
import { authorsFeature } from '../facilitation/authors/authorsFeature'
import { desksFeature } from '../facilitation/desks/desksFeature'
import { leadFeature } from '../facilitation/lead/leadFeature'
import { screenFeature } from '../facilitation/screen/screenFeature'
import { SNAPSHOTS } from '../facilitation/snapshots/feature'
import { timerFeature } from '../facilitation/timer/timerFeature'
import { voteFeature } from '../facilitation/votes/voteFeature'
import type { Feature } from '../panels/features'
import { late } from '../ui/late'

const led = () => import('./ledParts')

/** What there is to lead a workshop with, in the order in which it stands in the bar and in the panel. */
export const FEATURES: readonly Feature[] = [
  leadFeature,
  timerFeature,
  desksFeature,
  agendaFeature,
  authorsFeature,
  {
    id: 'people',
    windows: {
      people: () => led().then(({ PeoplePanel }) => PeoplePanel),
      door: () => led().then(({ DoorDialog }) => DoorDialog),
    },
    led: ['people', 'door'],
    Around: late(() => import('../facilitation/people/OwnName').then(({ OwnName }) => OwnName)),
    Section: late(() => led().then(({ PeopleSection }) => PeopleSection)),
  },
  voteFeature,
  screenFeature,
  {
    id: 'tables',
    windows: { tables: () => led().then(({ TablesDialog }) => TablesDialog) },
    led: ['tables'],
    Chip: late(() => import('../facilitation/tables/TableChip').then(({ TableChip }) => TableChip)),
  },
  attentionFeature,
  SNAPSHOTS,
]
