import { StoreWriteError } from '../boardStore'
import { openLevelStore } from '../levelStore'

/**
 * Runs where files can only grow so far, which breaks off LevelDB's log in the middle of a write. Commits until 300
 * came back and 5 did not, and tells each as `took <number> <mark>` or `refused <records readable> <mark>`.
 */
const [folder = ''] = process.argv.slice(2)
const store = await openLevelStore(folder)
let took = 0
let refused = 0
for (let i = 0; i < 5_000 && (took < 300 || refused < 5); i++) {
  const update = new Uint8Array(3_000).fill(65)
  const mark = `mark-${i}`
  update.set(Buffer.from(mark))
  try {
    const [seq] = await store.commit({ appends: [{ room: 'b', time: i, person: '', update }] })
    took++
    process.stdout.write(`took ${seq} ${mark}\n`)
  } catch (error) {
    if (!(error instanceof StoreWriteError)) throw error
    refused++
    process.stdout.write(`refused ${(await store.load('b')).records.length} ${mark}\n`)
  }
}
await store.close()
