import { useTimer } from '../../panels/useTimer'
import { useTimerMoments } from './useTimerMoments'

/** On the big screen, which shows the time by itself: only what is heard. */
export function TimerSound() {
  useTimerMoments(useTimer())
  return null
}
