import { late } from '../ui/late'

/** What stands around the board a little later than the rest: nothing is selected before, and no other tool chosen. */
export const SelectionActions = late(() =>
  import('./SelectionActions').then(({ SelectionActions }) => SelectionActions),
)
export const ModeChips = late(() => import('./ModeChips').then(({ ModeChips }) => ModeChips))
export const DropVeil = late(() => import('./DropVeil').then(({ DropVeil }) => DropVeil))
