import { fileURLToPath } from 'node:url'

/** Where the built client lies, whether this runs from dist/server or from the sources. */
export function clientFolder(): string {
  const isBuilt = /\/dist\/server\/[^/]+$/.test(new URL(import.meta.url).pathname)
  return fileURLToPath(new URL(isBuilt ? '../client' : '../dist/client', import.meta.url))
}
