import * as v from 'valibot'
import { ROLES, type Role } from '../../shared/protocol/roles'
import { createSafeStorage, type KeyValueStorage } from './safeStorage'

const roleSchema = v.picklist(ROLES)
const keySchema = v.pipe(v.string(), v.minLength(1))
const personSchema = v.object({ id: v.string(), name: v.string(), key: keySchema, role: roleSchema })
const linksSchema = v.object({
  facilitator: v.optional(keySchema),
  participant: v.optional(keySchema),
  observer: v.optional(keySchema),
  screen: v.optional(keySchema),
})
const boardSchema = v.object({
  person: v.fallback(v.nullable(personSchema), null),
  links: v.fallback(linksSchema, {}),
})
const recentSchema = v.array(v.object({ id: v.string(), title: v.string(), lastOpened: v.number(), role: roleSchema }))

/** A board that was open on this device, for the home page. `lastOpened` is ms since the epoch. */
export type RecentBoard = Readonly<v.InferOutput<typeof recentSchema>[number]>

/** The person that this device is on one board. */
export type StoredPerson = Readonly<v.InferOutput<typeof personSchema>>

/** What this device knows of one board. */
export type StoredBoard = {
  readonly person: StoredPerson | null
  /** The keys of links that were opened here, by the role they gave: the facilitator's is needed to share and rotate. */
  readonly links: Readonly<{ [role in Role]?: string | undefined }>
}

const BOARD_PREFIX = 'grappe/board/'
const RECENT_KEY = 'grappe/recent'
const NAME_KEY = 'grappe/name'
const RECENT_LENGTH = 50

/** What this device knows of boards and of who it is on them. Never throws: see createSafeStorage. */
export interface IdentityStore {
  board(id: string): StoredBoard
  keepPerson(board: string, person: StoredPerson): void
  keepLink(board: string, role: Role, key: string): void
  /** Forgets the person but not the board: the next visit by link joins anew. */
  forgetPerson(board: string): void
  /** Newest first. */
  recent(): readonly RecentBoard[]
  remember(board: RecentBoard): void
  /** Everything about the board: keys, person, its line in the recent ones. Local copies: see forgetLocalCopies. */
  forget(board: string): void
  /** The name that was last used on this device; "" at first. */
  readonly name: string
  keepName(name: string): void
}

export function createIdentityStore(find: () => KeyValueStorage = () => localStorage): IdentityStore {
  const storage = createSafeStorage(find)
  const board = (id: string) => read(storage, BOARD_PREFIX + id, boardSchema) ?? { person: null, links: {} }
  const recent = () => read(storage, RECENT_KEY, recentSchema) ?? []
  const write = (key: string, value: unknown) => storage.setItem(key, JSON.stringify(value))
  const change = (id: string, part: Partial<StoredBoard>) => write(BOARD_PREFIX + id, { ...board(id), ...part })

  return {
    board,
    keepPerson: (id, person) => change(id, { person }),
    keepLink: (id, role, key) => change(id, { links: { ...board(id).links, [role]: key } }),
    forgetPerson: (id) => change(id, { person: null }),
    recent,
    remember: (opened) =>
      write(
        RECENT_KEY,
        [opened, ...recent().filter((other) => other.id !== opened.id)]
          .sort((a, b) => b.lastOpened - a.lastOpened)
          .slice(0, RECENT_LENGTH),
      ),
    forget(id) {
      storage.removeItem(BOARD_PREFIX + id)
      const others = recent().filter((other) => other.id !== id)
      if (others.length === 0) storage.removeItem(RECENT_KEY)
      else write(RECENT_KEY, others)
    },
    get name() {
      return storage.getItem(NAME_KEY) ?? ''
    },
    keepName: (name) => (name === '' ? storage.removeItem(NAME_KEY) : storage.setItem(NAME_KEY, name)),
  }
}

/** What is stored and valid; null for nothing or something else. */
function read<T extends v.GenericSchema>(storage: KeyValueStorage, key: string, schema: T): v.InferOutput<T> | null {
  const text = storage.getItem(key)
  if (text === null) return null
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
