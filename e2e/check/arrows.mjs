/**
 * Who may import whom, folder by folder. `fences.json`, which `biome.json` extends, is written from this table by
 * `node e2e/check/fences.mjs`; `fences.test.ts` holds that the two agree and plants a violation of every fence.
 *
 * Tests may reach past these arrows inside their own house, never into another one.
 */

/**
 * The houses, and the houses that each may import from.
 * @type {Record<string, string[]>}
 */
export const HOUSES = {
  client: ['shared'],
  server: ['shared'],
  shared: [],
  e2e: ['shared'],
}

/** What every visible part of the client may build on. */
const CORE = [
  'boot',
  'tools',
  'cards',
  'titles',
  'board',
  'commands',
  'document',
  'session',
  'presence',
  'sync',
  'ui',
  'i18n',
  'styles',
  'workers',
]

/**
 * Each folder, and the folders of its own house that it may import from. A name with a slash is one file.
 * @type {Record<string, Record<string, string[]>>}
 */
export const ARROWS = {
  shared: {
    protocol: [],
    geometry: [],
    keys: ['protocol'],
    model: ['protocol', 'geometry', 'schema/version'],
    schema: ['protocol', 'model'],
    queries: ['protocol', 'geometry', 'model'],
    operations: ['protocol', 'geometry', 'model', 'queries'],
    facilitation: ['protocol', 'geometry', 'model', 'queries', 'operations'],
    drawing: ['geometry', 'model', 'queries'],
    similarity: [],
    templates: ['model'],
    agendas: ['model', 'facilitation'],
    export: ['protocol', 'geometry', 'model', 'queries', 'schema', 'drawing', 'facilitation'],
    import: ['protocol', 'geometry', 'model', 'queries', 'schema', 'operations', 'facilitation', 'export'],
  },
  client: {
    styles: [],
    i18n: [],
    boot: ['i18n', 'sync'],
    ui: ['styles'],
    document: [],
    sync: [],
    presence: [],
    session: [],
    workers: [],
    commands: ['document', 'session', 'i18n'],
    tools: ['commands', 'session'],
    board: ['commands', 'document', 'session', 'presence'],
    titles: ['board', 'commands', 'document', 'session', 'presence', 'ui', 'i18n', 'styles'],
    cards: ['board', 'commands', 'document', 'session', 'presence', 'ui', 'i18n', 'styles'],
    canvas: ['tools', 'titles', 'board', 'commands', 'document', 'session', 'presence', 'ui', 'i18n', 'styles'],
    outline: ['titles', 'board', 'commands', 'document', 'session', 'presence', 'ui', 'i18n', 'styles'],
    panels: ['canvas', 'outline', ...CORE],
    facilitation: ['panels', 'canvas', 'outline', ...CORE],
    pages: ['panels', 'canvas', 'outline', ...CORE],
    app: ['pages', 'facilitation', 'panels', 'canvas', 'outline', ...CORE],
  },
  server: {
    store: [],
    backup: ['store'],
    auth: ['store'],
    room: ['store', 'auth'],
    images: ['store', 'auth'],
    transport: ['store', 'auth', 'room'],
    http: ['store', 'auth', 'room', 'images'],
  },
}

const BROWSER_PACKAGES = ['react', 'react-dom', 'react-konva', 'konva', 'zustand', 'y-indexeddb', 'lucide-react']
const VIEW_PACKAGES = ['react', 'react-dom', 'react-konva', 'konva']
const NETWORK_PACKAGES = ['ws', 'fastify', 'node:http', 'node:https', 'node:net']
const SERVER_PACKAGES = ['ws', 'fastify', 'pino', 'prom-client', 'classic-level', 'sharp', 'sirv', 'node:*']

/**
 * Packages that a folder, or a whole house, must do without.
 * @type {Record<string, string[]>}
 */
export const FORBIDDEN_PACKAGES = {
  shared: [...BROWSER_PACKAGES, ...SERVER_PACKAGES],
  client: SERVER_PACKAGES,
  server: BROWSER_PACKAGES,
  'client/tools': [...VIEW_PACKAGES, 'yjs'],
  'client/commands': VIEW_PACKAGES,
  'client/document': VIEW_PACKAGES,
  'client/board': VIEW_PACKAGES,
  'client/session': [...VIEW_PACKAGES, 'yjs'],
  'client/ui': ['konva', 'react-konva', 'yjs', 'zustand'],
  'server/store': NETWORK_PACKAGES,
  'server/auth': NETWORK_PACKAGES,
  'server/room': NETWORK_PACKAGES,
}

/**
 * Folders of another house that a folder must do without, though its house may import that one.
 * @type {Record<string, string[]>}
 */
export const FORBIDDEN_FOLDERS = {
  'client/ui': ['shared/*'],
  'client/sync': ['shared/operations', 'shared/queries', 'shared/drawing'],
  'client/tools': ['shared/operations', 'shared/facilitation'],
  'client/board': ['shared/operations'],
  'client/canvas': ['shared/operations'],
  'client/outline': ['shared/operations'],
  'client/titles': ['shared/operations'],
  'client/cards': ['shared/operations'],
  'client/panels': ['shared/operations'],
}

/** These import nothing but files beside them: neither folders nor packages. */
export const IMPORT_NOTHING = ['shared/protocol', 'shared/geometry']
