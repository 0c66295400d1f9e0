import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The repository's folder, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Where builds go. */
export const DIST = join(ROOT, 'dist')

/** The built server's file, as an address to import. */
export const SERVER_ENTRY = pathToFileURL(join(DIST, 'server/main.js')).href
