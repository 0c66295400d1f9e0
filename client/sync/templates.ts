import * as v from 'valibot'
import type { CardKind } from '../../shared/model/cardKind'
import type { Template, ZoneDefinition } from '../../shared/model/template'
import { NetworkError } from './apiError'
import { createHttpClient, type HttpClient } from './httpClient'

/** A template as the server lists it: what its picture and its sign in a gallery need. */
export type ListedTemplate = Pick<
  Template,
  'id' | 'title' | 'summary' | 'minutes' | 'group' | 'dimensions' | 'frame'
> & {
  /** Names of the kinds that it brings along. */
  readonly kinds: readonly string[]
  readonly zones: readonly Pick<ZoneDefinition, 'name' | 'label' | 'rect' | 'look' | 'color' | 'layout'>[]
}

/**
 * The templates of the server, kept for the page once they have come. Every call rejects as those of BoardApi do; what
 * did not come is asked for again by the next call.
 */
export interface Templates {
  list(): Promise<readonly ListedTemplate[]>
  /** The whole template, with the kinds of cards that it needs. */
  get(id: string): Promise<Template>
  /** The same at once: null where it has not come yet; asking fetches it. */
  known(id: string): Template | null
  /** Every kind of card that some template brings along. */
  kinds(): Promise<readonly CardKind[]>
}

/** See `createBoardApi`. */
export function createTemplates(options: { origin?: string; fetch?: typeof fetch } = {}): Templates {
  const http = createHttpClient(options)
  const list = kept(() => fetchList(http))
  const whole = new Map<string, () => Promise<Template>>()
  const come = new Map<string, Template>()
  const get = (id: string) => {
    const fetch =
      whole.get(id) ??
      kept(async () => {
        const template = await fetchTemplate(http, id)
        come.set(id, template)
        return template
      })
    whole.set(id, fetch)
    return fetch()
  }
  const known = (id: string) => {
    if (!come.has(id)) get(id).catch(() => {})
    return come.get(id) ?? null
  }
  return { list, get, known, kinds: kept(async () => fetchKinds(await list(), get)) }
}

/** What has come once is given from then on; two who ask at once wait for the same answer. */
function kept<T>(fetch: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | null = null
  return () => {
    coming ??= fetch().catch((error: unknown) => {
      coming = null
      throw error
    })
    return coming
  }
}

async function fetchList(http: HttpClient): Promise<readonly ListedTemplate[]> {
  const answer = await http.send('GET', '/api/templates', { key: null })
  return (await answer.json<{ templates: ListedTemplate[] }>()).templates
}

async function fetchTemplate(http: HttpClient, id: string): Promise<Template> {
  const answer = await http.send('GET', `/api/templates/${encodeURIComponent(id)}`, { key: null })
  const { templateSchema } = await import('../../shared/model/template')
  const parsed = v.safeParse(templateSchema, await answer.json<unknown>())
  if (!parsed.success) throw new NetworkError(`no template in the answer: ${parsed.issues[0].message}`)
  return parsed.output
}

/** One template a kind is enough, since the same name means the same kind everywhere. */
async function fetchKinds(
  listed: readonly ListedTemplate[],
  get: (id: string) => Promise<Template>,
): Promise<readonly CardKind[]> {
  const found = new Map<string, CardKind>()
  for (const { id, kinds } of listed) {
    if (kinds.every((name) => found.has(name))) continue
    for (const kind of (await get(id)).kinds) {
      if (!found.has(kind.name)) found.set(kind.name, kind)
    }
  }
  return [...found.values()]
}
