import type { Authors, Locale } from '../../shared/model/stageMeta'
import type { Generations, Role } from '../../shared/protocol/roles'
import { type Answer, createHttpClient } from './httpClient'

export type CreatedBoard = {
  readonly id: string
  readonly title: string
  readonly locale: Locale
  readonly keys: Readonly<Record<Role, string>>
  readonly urls: Readonly<Record<Role, string>>
}

export type BoardInfo = {
  readonly id: string
  readonly title: string
  readonly locale: Locale
  readonly authors: Authors
  readonly role: Role
  readonly generations: Generations
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly counts: { readonly notes: number; readonly clusters: number }
}

export type JoinedPerson = {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly role: Role
}

/** How somebody joined: by the code or the square on the screen, or by a link that was sent. */
export const WHENCES = ['room', 'remote'] as const
export type Whence = (typeof WHENCES)[number]

/** Of a board whose door is open, what is said before one goes in. */
export type FoundBoard = {
  readonly board: string
  readonly title: string
  readonly locale: Locale
  readonly authors: Authors
}

/** Who has gone in by a code. */
export type CodeJoin = FoundBoard & JoinedPerson

/** By what people join in the room. All but `url` is null while the door is closed. */
export type Door = {
  readonly isOpen: boolean
  /** Six characters, to be typed. */
  readonly code: string | null
  readonly ticket: string | null
  /** Where to type it. */
  readonly url: string
  /** For the square. */
  readonly joinUrl: string | null
}

export type ListedPerson = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly from: Whence
  /** Milliseconds since the epoch. */
  readonly joinedAt: number
  readonly online: boolean
}

export type ImportResult = {
  readonly created: {
    readonly notes: number
    readonly clusters: number
    readonly cards?: number
    readonly relations?: number
  }
  readonly ignoredColumns: readonly string[]
  readonly ignored: readonly string[]
  readonly rejected: readonly { readonly line: number; readonly reason: string }[]
}

/** The board as it was: kept by the server when the phase changed (`isAutomatic`), or because somebody asked. */
export type ListedSnapshot = {
  readonly id: string
  readonly name: string
  /** Milliseconds since the epoch, by the server's clock. */
  readonly time: number
  /** The phase that was on; null where none was. */
  readonly phase: string | null
  readonly isAutomatic: boolean
}

export const IMPORT_TYPES = ['text/csv', 'text/plain', 'application/json'] as const
export type ImportType = (typeof IMPORT_TYPES)[number]

/** What the server takes as a picture; anything else it looks at as plain bytes. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const

/** A picture as the server made it: WebP. Pixels and bytes. */
export type StoredImage = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export const EXPORT_FORMATS = ['json', 'csv', 'md'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The calls of DESIGN 2.3. Each rejects with an ApiError, or a NetworkError where no answer came. */
export interface BoardApi {
  /** `createKey` where the server asks for one. */
  createBoard(board: NewBoard, createKey?: string): Promise<CreatedBoard>
  getBoard(board: string, key: string): Promise<BoardInfo>
  deleteBoard(board: string, key: string): Promise<void>
  /** Makes a person and their personal key, with the role of the key that asks. */
  join(board: string, key: string, name?: string): Promise<JoinedPerson>
  listPeople(board: string, key: string): Promise<readonly ListedPerson[]>
  /** For who leads, and of oneself. */
  getPerson(board: string, key: string, person: string): Promise<ListedPerson>
  renamePerson(board: string, key: string, person: string, name: string): Promise<void>
  /** For who leads: as how somebody is counted. */
  movePerson(board: string, key: string, person: string, from: Whence): Promise<void>
  removePerson(board: string, key: string, person: string): Promise<void>
  /** Seats somebody, or oneself where tables are chosen; null takes them from their table. */
  seatPerson(board: string, key: string, person: string, table: string | null): Promise<void>
  /** The board behind a code: six characters, or the ticket of a square. */
  findByCode(code: string): Promise<FoundBoard>
  joinByCode(code: string, name?: string): Promise<CodeJoin>
  getDoor(board: string, key: string): Promise<Door>
  setDoor(board: string, key: string, isOpen: boolean): Promise<Door>
  /** Needs the facilitator key itself: a facilitator's personal key gets 403. */
  rotateKey(board: string, key: string, role: Role): Promise<{ role: Role; generation: number; key: string }>
  importFile(board: string, key: string, file: Blob | string, type: ImportType): Promise<ImportResult>
  /** The whole file: the key travels in a header, so no link can name it. A csv may be of one kind of card. */
  exportFile(board: string, key: string, format: ExportFormat, kind?: string): Promise<Blob>
  /** For who leads, as all of snapshots; the latest first. */
  listSnapshots(board: string, key: string): Promise<readonly ListedSnapshot[]>
  keepSnapshot(board: string, key: string, name: string): Promise<Pick<ListedSnapshot, 'id' | 'name' | 'time'>>
  /** The text of a JSON export. */
  getSnapshot(board: string, key: string, snapshot: string): Promise<string>
  /** Makes a new board of it. `createKey` where the server asks for one. */
  restoreSnapshot(board: string, key: string, snapshot: string, made: RestoredAs): Promise<CreatedBoard>
  /** The server's clock, in milliseconds since the epoch. */
  getTime(): Promise<number>
  /** The agendas of who hosts the server, as they came: whoever shows one checks it. */
  getAgendas(): Promise<readonly unknown[]>
  /** Sends a picture of any raster kind; the server makes its own of it. */
  addImage(board: string, key: string, picture: Blob): Promise<StoredImage>
  getImage(board: string, key: string, image: string): Promise<Blob>
}

export type RestoredAs = { readonly title?: string; readonly createKey?: string }

export type NewBoard = {
  readonly title?: string
  readonly locale?: Locale
  /** Named where left out. */
  readonly authors?: Authors
  readonly template?: readonly string[]
}

/** `origin` is the server's, without a slash at the end; by default the page's own. */
export function createBoardApi(options: { origin?: string; fetch?: typeof fetch } = {}): BoardApi {
  const http = createHttpClient(options)
  const at = (board: string, rest = '') => `/api/boards/${encodeURIComponent(board)}${rest}`
  const snapshots = (board: string, rest = '') => at(board, `/snapshots${rest}`)
  const person = (board: string, id: string) => at(board, `/people/${encodeURIComponent(id)}`)
  const json = <T>(answer: Answer): Promise<T> => answer.json<T>()

  return {
    createBoard: async (board, createKey) =>
      json(await http.send('POST', '/api/boards', { key: createKey ?? null, json: board })),
    getBoard: async (board, key) => json(await http.send('GET', at(board), { key })),
    deleteBoard: async (board, key) => void (await http.send('DELETE', at(board), { key })),
    join: async (board, key, name) =>
      json(await http.send('POST', at(board, '/people'), { key, json: name === undefined ? {} : { name } })),
    listPeople: async (board, key) => {
      const answer = await http.send('GET', at(board, '/people'), { key })
      return (await json<{ people: ListedPerson[] }>(answer)).people
    },
    getPerson: async (board, key, id) => json(await http.send('GET', person(board, id), { key })),
    renamePerson: async (board, key, id, name) =>
      void (await http.send('PATCH', person(board, id), { key, json: { name } })),
    movePerson: async (board, key, id, from) =>
      void (await http.send('PATCH', person(board, id), { key, json: { from } })),
    removePerson: async (board, key, id) => void (await http.send('DELETE', person(board, id), { key })),
    seatPerson: async (board, key, id, table) =>
      void (await http.send('PUT', `${person(board, id)}/table`, { key, json: { table } })),
    findByCode: async (code) => json(await http.send('POST', '/api/codes', { key: null, json: { code } })),
    joinByCode: async (code, name) =>
      json(await http.send('POST', '/api/join', { key: null, json: name === undefined ? { code } : { code, name } })),
    getDoor: async (board, key) => json(await http.send('GET', at(board, '/door'), { key })),
    setDoor: async (board, key, isOpen) => json(await http.send('PUT', at(board, '/door'), { key, json: { isOpen } })),
    rotateKey: async (board, key, role) =>
      json(await http.send('POST', at(board, '/keys/rotate'), { key, json: { role } })),
    importFile: async (board, key, file, type) =>
      json(await http.send('POST', at(board, '/import'), { key, body: file, type })),
    exportFile: async (board, key, format, kind) => {
      const ofKind = kind === undefined ? '' : `&kind=${encodeURIComponent(kind)}`
      return (await http.send('GET', at(board, `/export?format=${format}${ofKind}`), { key })).blob()
    },
    listSnapshots: async (board, key) => {
      const answer = await http.send('GET', snapshots(board), { key })
      return (await json<{ snapshots: ListedSnapshot[] }>(answer)).snapshots
    },
    keepSnapshot: async (board, key, name) => json(await http.send('POST', snapshots(board), { key, json: { name } })),
    getSnapshot: async (board, key, id) =>
      (await (await http.send('GET', snapshots(board, `/${encodeURIComponent(id)}`), { key })).blob()).text(),
    restoreSnapshot: async (board, key, id, made) =>
      json(await http.send('POST', snapshots(board, `/${encodeURIComponent(id)}/board`), { key, json: made })),
    getAgendas: async () =>
      (await json<{ agendas: unknown[] }>(await http.send('GET', '/api/agendas', { key: null }))).agendas,
    getTime: async () => (await json<{ now: number }>(await http.send('GET', '/api/time', { key: null }))).now,
    addImage: async (board, key, picture) =>
      json(await http.send('POST', at(board, '/images'), { key, body: picture, type: imageType(picture) })),
    getImage: async (board, key, image) =>
      (await http.send('GET', at(board, `/images/${encodeURIComponent(image)}`), { key })).blob(),
  }
}

function imageType({ type }: Blob): string {
  return IMAGE_TYPES.find((known) => known === type) ?? 'application/octet-stream'
}
