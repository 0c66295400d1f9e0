import { listen } from './listen'
import { RawStage } from './rawStage'

const container = document.getElementById('stage')
if (container === null) throw new Error('The page has no stage')
const stage = new RawStage(container)
listen(container, stage)
globalThis.benchStage = stage
