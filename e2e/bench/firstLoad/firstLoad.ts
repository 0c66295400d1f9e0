import { join } from 'node:path'
import { rotated } from '../canvas/compare/contenders'
import type { CanvasRig } from '../canvas/rig'
import { runnable } from '../contenders/runnable'
import { withFolder } from '../contenders/withFolder'
import { readIdeas } from '../load/readIdeas'
import type { Section } from '../measure/section'
import type { BenchOptions } from '../options'
import { excalidrawLoad } from './excalidrawLoad'
import { grappeLoad } from './grappeLoad'
import type { LaneSpeed } from './lane'
import { makeLoadBoard, NOTES } from './loadBoard'
import type { LoadContender, ServedBoard } from './loadContender'
import { KIND_NAMES, LoadFindings, VISIT_KINDS, type VisitKind } from './loadFindings'
import { loadSection } from './loadSection'
import { openSlowLink, type SlowLink } from './slowLink'
import { visit } from './visit'

/** A phone's line where it is weak, there and back in 150 ms. */
const WEAK_LINE: LaneSpeed = { bitsPerSecond: 1_600_000, delay: 75 }
const FAST_LINE: LaneSpeed = { bitsPerSecond: 1_000_000_000, delay: 0 }
/** How many times slower the processor is made. */
const WEAK = 4
const AS_IT_IS = 1

type Site = { readonly contender: LoadContender; readonly served: ServedBoard }

/** How long a board of 500 post-its takes to come over a slow line to a slow device: Grappe and Excalidraw. */
export async function measureFirstLoad({ reps, only, notes }: BenchOptions, rig: CanvasRig): Promise<Section[]> {
  if (notes !== null && !notes.includes(NOTES)) return []
  const chosen = [grappeLoad(rig), excalidrawLoad].filter(
    ({ name }) => only === null || only.some((word) => name.toLowerCase().startsWith(word)),
  )
  const { contenders, notRun } = await runnable(chosen)
  const findings = new LoadFindings()
  findings.notRun.push(...notRun)
  const sites: Site[] = []
  try {
    for (const contender of contenders) await open(contender, { sites, findings, rig })
    for (let rep = 0; rep < reps; rep++) {
      for (const site of rotated(sites, rep)) {
        console.error(`  ${rep + 1} of ${reps}: ${site.contender.name}`)
        await visitInTurn(site, rig, findings).catch((error: unknown) =>
          findings.fail(nameOf(site.contender, 'first'), error),
        )
      }
    }
  } finally {
    for (const { served } of sites) await served.stop()
  }
  const names = sites.map(({ contender }) => contender.name)
  return [loadSection({ reps, line: WEAK_LINE, slowdown: WEAK, contenders: names, findings })]
}

type Opening = { readonly sites: Site[]; readonly findings: LoadFindings; readonly rig: CanvasRig }

/** Nobody is measured while a server reads and packs its files for the first time: a visit that counts nowhere does that. */
async function open(contender: LoadContender, { sites, findings, rig }: Opening): Promise<void> {
  console.error(`  opening ${contender.name}`)
  try {
    const served = await contender.serve(makeLoadBoard(await readIdeas()))
    const site = { contender, served }
    sites.push(site)
    await withNewBrowser(site, FAST_LINE, async ({ profile, link, address }) => {
      const { browser } = rig
      await visit({ browser, profile, address, link, reading: contender.reading, slowdown: AS_IT_IS, stays: false })
    })
  } catch (error) {
    findings.fail(nameOf(contender, 'first'), error)
  }
}

/** One kind of visit after the other, with one browser. */
async function visitInTurn(site: Site, { browser }: CanvasRig, findings: LoadFindings): Promise<void> {
  const { contender } = site
  const { name, reading, asksForBoard } = contender
  if (findings.hasFailed(nameOf(contender, 'first'))) return
  await withNewBrowser(site, WEAK_LINE, async ({ profile, link, address }) => {
    for (const kind of VISIT_KINDS) {
      if (kind === 'silent' && asksForBoard !== null) link.silence(asksForBoard)
      else if (kind === 'silent') return
      if (findings.hasFailed(nameOf(contender, kind))) return
      const stays = kind === 'first'
      const visited = await visit({ browser, profile, address, reading, link, slowdown: WEAK, stays }).catch(
        (error: unknown) => findings.fail(nameOf(contender, kind), error),
      )
      if (visited === undefined) return
      findings.version = visited.version
      findings.trials.push({ contender: name, kind, ...visited.figures })
    }
  })
}

type Fresh = { readonly profile: string; readonly link: SlowLink; readonly address: string }

/** A browser that knows nothing, a board where nobody was, and a line of its own, whose port the browser knows it by. */
async function withNewBrowser({ served }: Site, speed: LaneSpeed, use: (fresh: Fresh) => Promise<void>): Promise<void> {
  const link = await openSlowLink(served.port, speed)
  try {
    await withFolder(async (folder) => {
      const address = `http://127.0.0.1:${link.port}${await served.makeBoard()}`
      await use({ profile: join(folder, 'profile'), link, address })
    })
  } finally {
    await link.close()
  }
}

function nameOf({ name }: LoadContender, kind: VisitKind): string {
  return `${name}, ${KIND_NAMES[kind]}`
}
