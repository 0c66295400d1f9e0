export { AuthorsChip } from './AuthorsChip'
export { AuthorsSection } from './AuthorsSection'
export { OwnWriter } from './OwnWriter'
