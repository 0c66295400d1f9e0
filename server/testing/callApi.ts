type Call = { readonly key?: string; readonly body?: unknown }

/** One call to a server's API at a board, as JSON. Rejects with status and answer where it is refused. */
export async function callApi<T>(http: string, method: string, path: string, { key, body }: Call = {}): Promise<T> {
  const answer = await fetch(`${http}/api/boards${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path.split('/').at(-1)}: ${answer.status} ${text}`)
  return (text === '' ? null : JSON.parse(text)) as T
}
