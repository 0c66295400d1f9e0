import { late } from '../ui/late'

const around = () => import('./aroundParts')

/** What stands around the board a little later than the rest: nothing is selected before, and no other tool chosen. */
export const SelectionActions = late(() => around().then(({ SelectionActions }) => SelectionActions))
export const ModeChips = late(() => around().then(({ ModeChips }) => ModeChips))
export const DropVeil = late(() => around().then(({ DropVeil }) => DropVeil))
export const BackToContent = late(() => around().then(({ BackToContent }) => BackToContent))
export const RelationBar = late(() => around().then(({ RelationBar }) => RelationBar))
export const SalvageBar = late(() => around().then(({ SalvageBar }) => SalvageBar))
export const BoardSpeech = late(() => around().then(({ BoardSpeech }) => BoardSpeech))
export const CopyAndCut = late(() => around().then(({ CopyAndCut }) => CopyAndCut))
export const ImportDetails = late(() => around().then(({ ImportDetails }) => ImportDetails))
