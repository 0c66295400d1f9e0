/** Addresses of scripts that came. */
const come = new Set<string>()
/** Styles by address, on their way or here. */
const styles = new Map<string, Promise<void>>()

/**
 * Stands in the build for Vite's helper around every `import()`: brings what stands beside a part, then the part.
 * A browser may keep for as long as the page lives that a module did not come, and never ask again: Firefox does. So
 * what comes late is fetched before it is imported. `load` is read for the address in it.
 */
async function fetchPart<Part>(load: () => Promise<Part>, beside: readonly string[] = []): Promise<Part> {
  const hrefs = beside.map((file) => new URL(import.meta.env.BASE_URL + file, import.meta.url).href)
  const scripts = hrefs.filter((href) => !href.endsWith('.css'))
  for (const href of scripts) link(href, 'modulepreload')
  await Promise.all(hrefs.filter((href) => href.endsWith('.css')).map(bringStyle))
  const file = /import\([`"'](.+?)[`"']\)/.exec(load.toString())?.[1]
  // A page whose first parts do not come is loaded again: they lose no time.
  if (file !== undefined && scripts.length === 0) await bringScript(new URL(file, import.meta.url).href)
  return await load()
}

export { fetchPart as __vitePreload }

/** Fetches a script into the browser's cache, and what it imports at once; `seen` is what was asked for with it. */
async function bringScript(href: string, seen = new Set<string>()): Promise<void> {
  if (seen.has(href) || come.has(href) || isHere(href)) return
  seen.add(href)
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(`${href} did not come: ${answer.status}`)
  const text = await answer.text()
  const imported = [...text.matchAll(/(?:from|import)\s*[`"'](\.\/[^`"']+\.js)[`"']/g)]
  await Promise.all(imported.map(([, file = '']) => bringScript(new URL(file, href).href, seen)))
  come.add(href)
}

function isHere(href: string): boolean {
  return performance
    .getEntriesByName(href)
    .some((entry) => entry instanceof PerformanceResourceTiming && entry.responseStatus === 200)
}

function bringStyle(href: string): Promise<void> {
  const known = styles.get(href)
  if (known !== undefined) return known
  const element = link(href, 'stylesheet')
  if (element === null) return Promise.resolve()
  const coming = new Promise<void>((resolve, reject) => {
    element.onload = () => resolve()
    element.onerror = () => {
      element.remove()
      styles.delete(href)
      reject(new Error(`${href} did not come`))
    }
  })
  styles.set(href, coming)
  return coming
}

/** Null where the page has it. */
function link(href: string, rel: 'stylesheet' | 'modulepreload'): HTMLLinkElement | null {
  const links = [...document.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"]`)]
  if (links.some((each) => each.href === href)) return null
  const element = Object.assign(document.createElement('link'), { rel, href, crossOrigin: '' })
  document.head.append(element)
  return element
}
