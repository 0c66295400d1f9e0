import { ApiError, NetworkError } from './apiError'

/** A good answer (2xx). */
export interface Answer {
  json<T>(): Promise<T>
  blob(): Promise<Blob>
}

type Sent = { key: string | null } & ({ json?: unknown } | { body: Blob | string; type: string })

export interface HttpClient {
  /** Rejects with an ApiError for any answer that is not 2xx, with a NetworkError where none came. */
  send(method: string, path: string, sent: Sent): Promise<Answer>
}

export function createHttpClient(options: { origin?: string; fetch?: typeof fetch }): HttpClient {
  const origin = options.origin ?? ''
  const doFetch = options.fetch ?? ((input, init) => fetch(input, init))
  return {
    async send(method, path, sent) {
      const init: RequestInit = { method, headers: headersOf(sent), cache: 'no-store', credentials: 'omit' }
      if ('body' in sent) init.body = sent.body
      else if (sent.json !== undefined) init.body = JSON.stringify(sent.json)
      const response = await reached(() => doFetch(origin + path, init))
      if (!response.ok) throw await problemOf(response)
      return {
        json: <T>() => reached(() => response.json() as Promise<T>),
        blob: () => reached(() => response.blob()),
      }
    },
  }
}

function headersOf(sent: Sent): Record<string, string> {
  const headers: Record<string, string> = {}
  if (sent.key !== null) headers.Authorization = `Bearer ${sent.key}`
  if ('body' in sent) headers['Content-Type'] = sent.type
  else if (sent.json !== undefined) headers['Content-Type'] = 'application/json'
  return headers
}

async function reached<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    throw new NetworkError('no answer from the server', { cause })
  }
}

async function problemOf(response: Response): Promise<ApiError | NetworkError> {
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false
  // A proxy's own error page says nothing about the board: retrying is right, blaming the key is not.
  if (!isProblem && response.status >= 500) return new NetworkError(`answer ${response.status}`)
  const body: unknown = isProblem ? await response.json().catch(() => null) : null
  const field = (name: string) => {
    const value = (body as Record<string, unknown> | null)?.[name]
    return typeof value === 'string' ? value : ''
  }
  const code = field('code') || (field('type').split(/[/:#]/).pop() ?? '')
  const title = field('title') || response.statusText || `${response.status}`
  return new ApiError(response.status, code, title, field('detail'))
}
