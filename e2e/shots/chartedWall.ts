import { readFile } from 'node:fs/promises'
import type * as Y from 'yjs'
import { addPhases, type PhaseDraft, startPhase } from '../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import type { Point } from '../../shared/geometry/box'
import { GROUND } from '../../shared/model/account'
import type { Entry } from '../../shared/model/entry'
import type { NewRelation } from '../../shared/model/relation'
import { openAccount } from '../../shared/operations/accounts'
import { foldClusters } from '../../shared/operations/clusters'
import { gather } from '../../shared/operations/gathering'
import { moveThings } from '../../shared/operations/moveThings'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { createRelations, deleteRelations } from '../../shared/operations/relations'
import { planTidyCluster } from '../../shared/queries/planTidyCluster'
import { readBoard } from '../../shared/queries/readBoard'
import { exportByApi, readRows } from '../fixtures/boardFiles'
import type { Board } from '../fixtures/grappe'
import { T } from '../fixtures/kjRound'
import { RawClient } from '../fixtures/rawClient'
import { wallZone } from '../fixtures/shownWall'
import type { GrappeServer } from '../fixtures/startServer'

const BY = new SystemEdit('server')
const LEAD = new LeadEdit()

const INSTRUCTION = 'Trouvez à chaque groupe sa place et reliez ceux qui s’appellent ou s’opposent.'
const CHARTING: PhaseDraft = {
  id: 'relate',
  title: { fr: 'Carte et relations', en: 'Map and relations' },
  instruction: { fr: INSTRUCTION, en: INSTRUCTION },
  ...{ minutes: 20, can: ['write', 'relate', 'move', 'gather', 'title'], sees: 'live', support: null },
}

type Island = {
  readonly title: string
  readonly color: string
  readonly ideas: readonly number[]
  readonly at: Point
  readonly within?: string
}

const MOBILITY = 'On va partout sans voiture ni crainte'

/** By where a workshop would put them: the street on the left, people on the right; ideas by their places in the file. */
const ISLANDS: Readonly<Record<string, Island>> = {
  places: { title: T.places, color: 'yellow', ideas: [3, 4, 34, 1, 14, 90], at: { x: 160, y: 260 } },
  calm: { title: T.calm, color: 'green', ideas: [26, 27, 28, 25, 36], at: { x: 1_500, y: 200 } },
  trees: { title: T.trees, color: 'green', ideas: [63, 66, 67, 70, 82, 74], at: { x: 2_900, y: 260 } },
  play: { title: T.play, color: 'yellow', ideas: [13, 54, 55, 95], at: { x: 4_500, y: 200 } },
  montmartre: { title: T.montmartre, color: 'teal', ideas: [9, 35, 47], at: { x: 260, y: 1_600 }, within: 'mobility' },
  bikes: { title: T.bikes, color: 'teal', ideas: [58, 71, 75, 30], at: { x: 1_020, y: 1_600 }, within: 'mobility' },
  sport: { title: T.sport, color: 'blue', ideas: [11, 43, 42, 46, 20, 37, 40, 56, 79], at: { x: 2_600, y: 1_500 } },
  school: { title: T.school, color: 'pink', ideas: [7, 60, 77, 83, 86], at: { x: 4_400, y: 1_500 } },
  heritage: { title: T.heritage, color: 'violet', ideas: [61, 80, 88, 96], at: { x: 420, y: 2_950 } },
  culture: { title: T.culture, color: 'violet', ideas: [2, 12, 45, 59, 84], at: { x: 1_450, y: 2_800 } },
  repair: {
    title: T.repair,
    color: 'orange',
    ideas: [48, 49, 53, 57],
    at: { x: 3_420, y: 2_900 },
    within: 'solidarity',
  },
  meals: { title: T.meals, color: 'orange', ideas: [52, 64, 81], at: { x: 4_160, y: 2_900 }, within: 'solidarity' },
}

const AROUND: Readonly<Record<string, { readonly title: string; readonly color: string }>> = {
  mobility: { title: MOBILITY, color: 'teal' },
  solidarity: { title: T.solidarity, color: 'orange' },
}

const idea = (place: number) => `idea-${place}`

/** Ideas that stay alone, in the strip for them; all others lie about on the wall's foot. */
const WOLVES: ReadonlySet<string> = new Set([31, 85, 29, 23, 16, 89, 38].map(idea))

const RELATIONS: readonly NewRelation[] = [
  { id: 'r-cars', from: 'mobility', to: 'calm', sign: 'cause', note: 'moins de voitures' },
  { id: 'r-shade', from: 'trees', to: 'places', sign: 'cause', note: 'de l’ombre en été' },
  { id: 'r-play', from: 'calm', to: 'play', sign: 'cause' },
  { id: 'r-parents', from: 'solidarity', to: 'school', sign: 'mutual', note: 'les parents s’y retrouvent' },
  { id: 'r-noise', from: 'sport', to: 'calm', sign: 'opposition', note: 'le bruit des terrains' },
  { id: 'r-feasts', from: 'heritage', to: 'culture', sign: 'link', note: 'les fêtes de quartier' },
  { id: 'r-voices', from: idea(31), to: 'solidarity', sign: 'link' },
  { id: 'r-heat', from: idea(86), to: 'trees', sign: 'opposition', note: 'peu de place dans les cours' },
]

const ACCOUNT = [
  `Tout part de [[mobility]] : quand les voitures sont moins nombreuses, on obtient [[calm]], et alors [[play]].`,
  `Mais [[sport]] fait du bruit, et cela s’oppose à [[calm]]. Les habitants demandent des horaires clairs.`,
  `Enfin [[solidarity]] et [[school]] tiennent ensemble : ce sont les mêmes parents. Reste [[${idea(31)}]], que personne n’a su rapprocher d’un groupe.`,
].join('\n\n')

export type Change = (doc: Y.Doc) => void

/** Somebody who changes the board from nowhere in particular. */
export class ChartedWall {
  private constructor(
    private readonly client: RawClient,
    private readonly zone: Awaited<ReturnType<typeof wallZone>>,
    private readonly server: GrappeServer,
    private readonly board: Board,
  ) {}

  /** The 96 ideas on the wall, written and nothing more. */
  static async of(server: GrappeServer, board: Board): Promise<ChartedWall> {
    const client = new RawClient(server.url, board.id, board.keys.facilitator)
    await client.ready
    const wall = new ChartedWall(client, await wallZone(server, board), server, board)
    await wall.write()
    await wall.begin()
    return wall
  }

  /** The phase in which a chart is made. */
  private async begin(): Promise<void> {
    const stage = new RawClient(this.server.url, `${this.board.id}.stage`, this.board.keys.facilitator)
    await stage.ready
    await new Promise<void>((acked) =>
      stage.edit((doc) => {
        addPhases(doc, [CHARTING], LEAD)
        startPhase(doc, null, CHARTING.id, { by: 'leader', now: Date.now() }, LEAD)
      }, acked),
    )
    await stage.leave()
  }

  private async write(): Promise<void> {
    const rows = readRows(await readFile(new URL('../fixtures/ideas-paris-18.csv', import.meta.url), 'utf8'))
    const { id: zone, x: left, y: top } = this.zone
    const drafts = rows.map(({ text = '' }, at) => {
      const [x, y] = [200 + (at % 24) * 230, 3_980 - Math.floor(at / 24) * 230]
      const color = (['yellow', 'yellow', 'green', 'pink', 'blue', 'orange'] as const)[at % 6] ?? 'yellow'
      const place = { in: zone, x, y, pageX: left + x, pageY: top + y }
      return { id: idea(at + 1), text, place, color, author: '', createdAt: Date.now() }
    })
    await this.edit((doc) => createNotes(doc, drafts, BY))
  }

  /** Gathered, titled, two wholes around two each, one folded, the wolves in their strip. */
  async gather(): Promise<void> {
    const strip = await this.strip()
    await this.edit((doc) => {
      for (const [id, island] of Object.entries(ISLANDS)) this.island(doc, id, island)
      for (const [id, whole] of Object.entries(AROUND)) this.whole(doc, id, whole)
      const records = readBoard(doc)
      moveThings(
        doc,
        planTidyCluster(records, Object.keys(ISLANDS), () => false),
        BY,
      )
      foldClusters(doc, ['heritage'], 'folded', BY)
      const gathered = new Set(Object.values(ISLANDS).flatMap(({ ideas }) => ideas))
      const notes = doc.getMap<Entry>('notes')
      const alone = [...notes.keys()].filter((id) => !gathered.has(Number(id.slice('idea-'.length))))
      for (const [at, id] of alone.entries()) {
        const isInStrip = WOLVES.has(id)
        const box = isInStrip ? strip : this.zone
        const [x, y] = isInStrip
          ? [60 + ([...WOLVES].indexOf(id) % 4) * 225, 260 + Math.floor([...WOLVES].indexOf(id) / 4) * 240]
          : [200 + (at % 24) * 235, 3_800 + Math.floor(at / 24) * 235]
        notes.get(id)?.set('place', { in: box.id, x, y, pageX: box.x + x, pageY: box.y + y })
      }
    })
  }

  async relate(): Promise<void> {
    await this.edit((doc) => createRelations(doc, RELATIONS, BY))
  }

  /** Forty more lines, between whatever there is. */
  async crowd(): Promise<void> {
    const ends = [...Object.keys(ISLANDS), ...Object.keys(AROUND)]
    const pairs = ends.flatMap((from, at) => ends.slice(at + 1).map((to) => ({ from, to })))
    const drafts = pairs
      .filter(({ from, to }) => ISLANDS[from]?.within !== to)
      .filter((_, at) => at % 2 === 0)
      .slice(0, 40)
      .map((pair, at): NewRelation => {
        const sign = (['cause', 'mutual', 'opposition', 'link'] as const)[at % 4] ?? 'link'
        return { id: `crowd-${at}`, ...pair, sign, note: at % 3 === 0 ? 'parce que c’est tout près' : '' }
      })
    await this.edit((doc) => createRelations(doc, drafts, BY))
  }

  async thin(): Promise<void> {
    const crowd = Array.from({ length: 40 }, (_, at) => `crowd-${at}`)
    await this.edit((doc) => deleteRelations(doc, crowd, Date.now(), BY, ''))
  }

  async tell(): Promise<void> {
    const support = await this.support()
    await this.edit((doc) => openAccount(doc, support, BY)?.insert(0, ACCOUNT))
  }

  /** A note that people carry back and forth between two clusters. */
  async straddle(): Promise<void> {
    await this.edit((doc) => {
      doc.getMap<Entry>('notes').get(idea(34))?.set('carried', { places: 2, calm: 2 })
    })
  }

  edit(change: Change): Promise<void> {
    return new Promise((acked) => this.client.edit(change, acked))
  }

  leave(): Promise<void> {
    return this.client.leave()
  }

  private island(doc: Y.Doc, id: string, { title, color, ideas, at }: Island): void {
    const origin = { x: this.zone.x + at.x, y: this.zone.y + at.y }
    const columns = Math.ceil(Math.sqrt(ideas.length))
    const notes = new Map(
      ideas.map((one, index) => {
        const [x, y] = [(index % columns) * 220, Math.floor(index / columns) * 220]
        return [idea(one), { x: origin.x + x, y: origin.y + 160 + y }]
      }),
    )
    const draft = { id, color: color as 'yellow', author: '', createdAt: Date.now(), title, origin, in: null }
    gather(doc, draft, { notes, clusters: new Map() }, BY, this.zones())
  }

  private whole(doc: Y.Doc, id: string, { title, color }: { title: string; color: string }): void {
    const inner = Object.entries(ISLANDS).filter(([, { within }]) => within === id)
    const clusters = new Map(
      inner.map(([one, { at }]) => [one, { x: this.zone.x + at.x, y: this.zone.y + at.y }] as const),
    )
    const corner = [...clusters.values()][0] ?? { x: 0, y: 0 }
    const origin = { x: corner.x, y: corner.y - 190 }
    const draft = { id, color: color as 'yellow', author: '', createdAt: Date.now(), title, origin, in: null }
    gather(doc, draft, { notes: new Map(), clusters }, BY, this.zones())
  }

  private zones() {
    return new Map([[this.zone.id, this.zone]])
  }

  private async support(): Promise<string> {
    const { stage } = JSON.parse(await exportByApi(this.server, this.board, 'json')) as Kept
    return Object.keys(stage.supports)[0] ?? GROUND
  }

  private async strip() {
    const { stage } = JSON.parse(await exportByApi(this.server, this.board, 'json')) as Kept
    const [id = '', entry] = Object.entries(stage.zones).find(([, { zone }]) => zone.name === 'wolves') ?? []
    const box = Object.values(stage.supports)[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    const [x = 0, y = 0] = entry?.zone.rect ?? []
    return { id, x: box.x + (box.width * x) / 100, y: box.y + (box.height * y) / 100 }
  }
}

type Kept = {
  stage: {
    supports: Record<string, { box: { x: number; y: number; width: number; height: number } }>
    zones: Record<string, { zone: { name: string; rect: number[] } }>
  }
}
