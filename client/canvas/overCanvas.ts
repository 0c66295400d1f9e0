/** What stands over the board a little later than the rest, fetched as one file: every file more is named in what stands before the board. */
export { AttentionMarks } from './AttentionMarks'
export { RemoteCarets } from './RemoteCarets'
export { RemotePeople } from './RemotePeople'
export { LineRelationPainter } from './relations/lineRelationPainter'
export { RelateHandle } from './relations/RelateHandle'
export { SupportFrame } from './SupportFrame'
