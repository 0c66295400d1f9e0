export { AttentionAround } from './AttentionAround'
export { AttentionChip } from './AttentionChip'
export { AttentionSection } from './AttentionSection'
