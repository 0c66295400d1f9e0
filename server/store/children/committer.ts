import { openLevelStore } from '../levelStore'

/**
 * Commits to two rooms at once, several commits in flight, folds now and then, and tells each commit that came back as
 * `<number> <number> <mark>`, until it is killed. Arguments: the folder, and what its marks begin with.
 */
const [folder = '', round = ''] = process.argv.slice(2)
const store = await openLevelStore(folder)
process.stdout.write('open\n')

async function commitMany(worker: string, isFolding: boolean): Promise<void> {
  for (let i = 0; i < 10_000; i++) {
    const mark = `${round}-${worker}-${i}`
    const record = { time: i, person: worker, update: Buffer.from(mark) }
    const [seq = 0, deskSeq = 0] = await store.commit({
      appends: [
        { room: 'b', ...record },
        { room: 'b.desk.anna', ...record },
      ],
    })
    process.stdout.write(`${seq} ${deskSeq} ${mark}\n`)
    if (isFolding && i % 20 === 19) await store.fold('b', seq, Buffer.from(`up to ${seq}`))
  }
}

await Promise.all([commitMany('x', true), commitMany('y', false), commitMany('z', false)])
await store.close()
