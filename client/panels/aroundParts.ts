/** What stands around every board a little later than the rest, fetched as one file: every file more is named in what stands before the board. */
export { BackToContent } from './BackToContent'
export { BoardSpeech } from './BoardSpeech'
export { CopyAndCut } from './clipboard/CopyAndCut'
export { DropVeil } from './DropVeil'
export { ImportDetails } from './ImportDetails'
export { ModeChips } from './ModeChips'
export { SalvageBar } from './SalvageBar'
export { SelectionActions } from './SelectionActions'
