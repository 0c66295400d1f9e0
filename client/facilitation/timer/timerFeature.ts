import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

export const timerFeature: Feature = {
  id: 'timer',
  Chip: late(() => import('./TimerChip').then(({ TimerChip }) => TimerChip)),
  Section: late(() => import('./TimerSection').then(({ TimerSection }) => TimerSection)),
  OnScreen: late(() => import('./TimerSound').then(({ TimerSound }) => TimerSound)),
}
