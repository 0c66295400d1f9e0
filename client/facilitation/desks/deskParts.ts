export { DeskAround } from './DeskAround'
export { DeskChip } from './DeskChip'
export { DeskSection } from './DeskSection'
