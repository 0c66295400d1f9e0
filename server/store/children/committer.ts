import { openLevelStore } from '../levelStore'

/**
 * Commits to two rooms at once, with an image now and then, several commits in flight, folds now and then, and tells each commit that came back as
 * `<number> <number> <mark>`, until it is killed. Arguments: the folder, and what its marks begin with.
 */
const [folder = '', round = ''] = process.argv.slice(2)
const store = await openLevelStore(folder)
process.stdout.write('open\n')

const IMAGE_EVERY = 5
const IMAGE_BYTES = 30_000

/** One whose bytes repeat the mark. */
function imageOf(mark: string) {
  const file = Buffer.alloc(IMAGE_BYTES, mark)
  return { board: 'b', image: { id: mark, width: 1, height: 1, bytes: IMAGE_BYTES, time: 0, person: '' }, file }
}

async function commitMany(worker: string, isFolding: boolean): Promise<void> {
  for (let i = 0; i < 10_000; i++) {
    const mark = `${round}-${worker}-${i}`
    const record = { time: i, person: worker, update: Buffer.from(mark) }
    const [seq = 0, deskSeq = 0] = await store.commit({
      appends: [
        { room: 'b', ...record },
        { room: 'b.desk.anna', ...record },
      ],
      images: i % IMAGE_EVERY === 0 ? [imageOf(mark)] : [],
    })
    process.stdout.write(`${seq} ${deskSeq} ${mark}\n`)
    if (isFolding && i % 20 === 19) await store.fold('b', seq, Buffer.from(`up to ${seq}`))
  }
}

await Promise.all([commitMany('x', true), commitMany('y', false), commitMany('z', false)])
await store.close()
