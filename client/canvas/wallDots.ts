import type { Zone } from '../../shared/model/support'
import type { ClusterStructure } from '../../shared/queries/clusterStructure'
import { levelsByWall } from '../../shared/queries/loneWolves'
import { ONE_WALL, readWalls, type WallOf } from '../../shared/queries/walls'
import type { ShownSupport } from '../document/supportsProjection'
import type { BoardProjection } from '../document/types'
import type { IslandScene, SceneIsland } from './islands/islandScene'
import type { SheetSources } from './sheets/sceneSheets'

/** Through how many levels notes stayed alone, those in no cluster wall by wall; see `lonelyLevels`. */
export class WallDots {
  private dots: ReadonlyMap<string, number> = new Map()
  private wallOf: WallOf = ONE_WALL
  /** All that tells who lies where, and on which wall. */
  private read: { structure: ClusterStructure; supports: ReadonlyMap<string, ShownSupport>; count: number } | null =
    null

  constructor(
    private readonly projection: Pick<BoardProjection, 'notes' | 'clusters'>,
    private readonly islands: IslandScene,
    private readonly supports: SheetSources['supports'],
  ) {}

  /** Takes in what is there now: so many notes. True where some note may have others. */
  refresh(count: number): boolean {
    const { structureNow: structure } = this.islands
    const { supports } = this.supports
    const { read } = this
    if (read?.structure === structure && read.supports === supports && read.count === count) return false
    this.read = { structure, supports, count }
    const { notes, clusters } = this.projection
    const zones = this.shownZones()
    this.wallOf = readWalls(clusters, zones)
    const before = this.dots
    this.dots =
      zones.size === 0 ? new Map([['', this.levelsOfAll(count)]]) : levelsByWall(notes.values(), structure, this.wallOf)
    const walls = [...before.keys(), ...this.dots.keys()]
    return walls.some((wall) => (before.get(wall) ?? 0) !== (this.dots.get(wall) ?? 0))
  }

  of({ id, home }: { readonly id: string; readonly home: string | null }): number {
    if (home !== null) return (this.islands.get(home)?.level ?? 1) - 1
    const wall = this.wallOf(this.projection.notes.get(id)?.place.in ?? null)
    return wall === null ? 0 : (this.dots.get(wall) ?? 0)
  }

  /** The same as `levelsByWall` for one wall of so many notes, by what its islands have counted already. */
  private levelsOfAll(notes: number): number {
    const outermost = this.islands.inOrder.filter(({ parent }) => parent === null)
    const highest = outermost.reduce((most, { level }) => Math.max(most, level), 0)
    const held = ({ noteCount, cardCount }: SceneIsland) => noteCount - cardCount
    const through = outermost.reduce((sum, island) => sum + (island.level === highest ? held(island) : 0), 0)
    return highest === 0 || through * 3 >= notes * 2 ? highest : highest - 1
  }

  private shownZones(): ReadonlyMap<string, Zone> {
    const shown = [...this.supports.supports.values()].filter(({ isPrepared }) => !isPrepared)
    return new Map(shown.flatMap(({ zones }) => zones.map((zone): [string, Zone] => [zone.id, zone])))
  }
}
