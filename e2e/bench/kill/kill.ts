import type { Contender } from '../contenders/contender'
import { hocuspocus } from '../contenders/hocuspocus'
import { product } from '../contenders/product'
import { runnable } from '../contenders/runnable'
import { withFolder } from '../contenders/withFolder'
import { yWebsocketLevel } from '../contenders/yWebsocketServer'
import type { Section } from '../measure/section'
import type { BenchOptions } from '../options'
import { KillRounds, type KillTotals } from './killRounds'

const SEED = 4

/** How many kills, and how long a server must have been silent before a fresh client has read everything. */
const WHOLE = { ours: 200, theirs: 20 }
const QUICK = { ours: 5, theirs: 2 }
const OUR_SETTLE_MS = 100
/** The peers answer a first sync before they have loaded, or load for some time. */
const THEIR_SETTLE_MS = 1_000

/** What is lost when server and writers are killed together. */
export async function measureKill({ quick }: BenchOptions): Promise<Section[]> {
  const kills = quick ? QUICK : WHOLE
  const { contenders, notRun } = await runnable([product, yWebsocketLevel, hocuspocus])
  const rows: string[][] = []
  for (const contender of contenders) {
    const isOurs = contender === product
    rows.push(rowOf(contender, await killOften(contender, isOurs ? kills.ours : kills.theirs, isOurs)))
  }
  return [
    {
      title: 'SIGKILL under 200 writes a second',
      columns: [
        'server',
        'kills',
        'edits/s',
        'edits',
        'acknowledged',
        'missing',
        'seen by another',
        'missing',
        'removals acked',
        'back',
        'removals seen',
        'back',
      ],
      rows,
      notes: [
        `Server and writers die together at a seeded moment (seed ${SEED}), 0.3 to 1.5 s after the writing began; one observer outlives them and uploads nothing. A fresh client then reads what is there. To reach: 0 missing, 0 back.`,
        'Edits: notes made and removed, words of one text inserted and removed, moves. What was acknowledged or seen in earlier rounds of a room (20 kills each) is asked for again after every kill.',
        'Acknowledged is Grappe’s message 100, and Hocuspocus’ sync status, by which its clients call work saved; y-websocket has none. A killed process is not a power cut: nothing here tests the disk.',
      ],
      notRun,
    },
  ]
}

async function killOften(contender: Contender, kills: number, isOurs: boolean): Promise<KillTotals> {
  return await withFolder(async (folder) => {
    const rounds = new KillRounds(contender, folder, isOurs ? OUR_SETTLE_MS : THEIR_SETTLE_MS, SEED)
    return await rounds.run(kills)
  })
}

function rowOf(contender: Contender, { kills, writingMs, tally }: KillTotals): string[] {
  const hasAcks = tally.acked > 0
  const ifAcks = (count: number) => (hasAcks ? String(count) : '–')
  return [
    contender.name,
    String(kills),
    (tally.written / (writingMs / 1_000)).toFixed(0),
    String(tally.written),
    ifAcks(tally.acked),
    ifAcks(tally.ackedMissing),
    String(tally.seen),
    String(tally.seenMissing),
    ifAcks(tally.ackedRemovals),
    ifAcks(tally.ackedBack),
    String(tally.seenRemovals),
    String(tally.seenBack),
  ]
}
