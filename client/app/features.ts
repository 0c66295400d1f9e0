import { agendaFeature } from '../facilitation/agenda/agendaFeature'
import { leadFeature } from '../facilitation/lead/leadFeature'
import { timerFeature } from '../facilitation/timer/timerFeature'
import type { Feature } from '../panels/features'

/** What there is to lead a workshop with, in the order in which it stands in the bar and in the panel. */
export const FEATURES: readonly Feature[] = [leadFeature, timerFeature, agendaFeature]
