import { readFile } from 'node:fs/promises'
import { exportJson } from '../../../../shared/export/exportJson'
import { type Box, boxAround, type Point } from '../../../../shared/geometry/box'
import { layoutInGrid } from '../../../../shared/geometry/layout'
import { NOTE_SIZE } from '../../../../shared/model/note'
import type { Template } from '../../../../shared/model/template'
import { shiftIsland } from '../../../../shared/queries/islandWays'
import { parseTemplate } from '../../../../shared/templates/parseTemplate'
import { createRandom } from '../../../../shared/testing/seededRandom'
import { BoardBuilder } from './boardBuilder'
import type { BoardCluster, CanvasBoard } from './canvasBoard'
import { planWall, type Wall } from './planWall'
import { relateNeighbours } from './relateNeighbours'
import { inZone, MARGIN, StageBuilder, type Zone } from './stageBuilder'
import { wholeCards } from './wholeCards'
import type { WholePlan } from './wholePlan'

const SEED = 21
const TEMPLATES = new URL('../../../../shared/templates/', import.meta.url)

/** Page units. */
const BETWEEN = 600
const WOLF_GAP = 30

/**
 * A board as a day of workshops leaves it: walls with islands on three levels and lines between them, and beside them a
 * gallery of personas and a plan of actions.
 */
export async function makeWholeBoard(plan: WholePlan, ideas: readonly string[]): Promise<CanvasBoard> {
  const [kjWall, persona, actionSheets] = await Promise.all(['kjWall', 'persona', 'actionSheets'].map(readTemplate))
  const stage = new StageBuilder()
  const builder = new BoardBuilder(ideas, { isLoose: false, seed: SEED })
  const walls = plan.walls.map((wall, at) => planWall(wall, createRandom(SEED + at)))
  let right = 0
  let bottom = 0
  let strip: Zone | undefined
  const ids = walls.map((wall) => {
    const { width, height } = around(wall)
    const zones = stage.put(kjWall as Template, { x: 0, y: bottom }, { zone: 'wall', width, height })
    right = Math.max(right, zones.box.width + BETWEEN)
    bottom = zones.box.y + zones.box.height + BETWEEN
    strip = zones.of('wolves')
    return putWall(builder, wall, zones.of('wall'))
  })
  const wolves = putWolves(builder, plan.wolves, strip as Zone)
  const { notes, clusters, box, maps } = builder.finish()
  const cards = wholeCards(plan, { stage, at: { x: right, y: 0 }, persona, actionSheets, ideas })
  const relations = relateNeighbours(plan.relations, { notes, clusters }, { ideas, random: createRandom(SEED - 1) })
  const { board, stage: stageMaps, kinds } = exportJson(cards.doc, stage.doc)
  const file = { grappe: 1, board: { ...board, ...maps, relations }, stage: stageMaps, ...(kinds && { kinds }) }
  const largest = clusters.get(ids[0]?.[walls[0]?.largest ?? 0] as string) as BoardCluster
  const whole = boxAround([box, cards.box]) as Box
  return { kind: 'whole', file, notes, clusters, largest, box: whole, spots: { card: cards.first, hundred: wolves } }
}

async function readTemplate(name: string): Promise<Template> {
  const parsed = parseTemplate(JSON.parse(await readFile(new URL(`${name}.json`, TEMPLATES), 'utf8')))
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.reason}`)
  return parsed.template
}

function around({ clusters, loose }: Wall): Box {
  return boxAround([
    ...clusters.map(({ at, cluster }) => shiftIsland(cluster.shape, at).box),
    ...loose.map((at) => ({ ...at, width: NOTE_SIZE, height: NOTE_SIZE })),
  ]) as Box
}

function putWall(builder: BoardBuilder, wall: Wall, zone: Zone): string[] {
  const { x, y } = around(wall)
  const there = (at: Point) => inZone({ x: at.x - x, y: at.y - y })
  const ids = wall.clusters.map(({ at, cluster }) => builder.addCluster(cluster, there(at), zone))
  for (const at of wall.loose) builder.addNote(there(at), zone)
  return ids
}

function putWolves(builder: BoardBuilder, count: number, zone: Zone): { ids: string[]; box: Box } {
  const columns = Math.max(1, Math.floor((zone.box.width - 2 * MARGIN) / (NOTE_SIZE + WOLF_GAP)))
  const points = layoutInGrid(count, { origin: inZone({ x: 0, y: 0 }), columns, size: NOTE_SIZE, gap: WOLF_GAP })
  const ids = points.map((at) => builder.addNote(at, zone))
  const boxes = points.map(({ x, y }) => ({
    x: x + zone.origin.x,
    y: y + zone.origin.y,
    width: NOTE_SIZE,
    height: NOTE_SIZE,
  }))
  return { ids, box: boxAround(boxes) as Box }
}
