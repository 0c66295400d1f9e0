import type { Chunk, ChunkReport } from './fuzz'
import { tellSeed } from './runHistory'

/** Runs the seeds that it is sent. */
process.on('message', ({ from, to }: Chunk) => {
  void run(from, to).then((report) => process.send?.(report))
})

async function run(from: number, to: number): Promise<ChunkReport> {
  const failures: string[] = []
  for (let seed = from; seed <= to; seed++) {
    const failure = await tellSeed(seed)
    if (failure !== null) failures.push(failure)
  }
  return { failures }
}
