export type SoakBoard = { readonly id: string; readonly key: string }

export async function createBoard(url: string): Promise<SoakBoard> {
  const made = await post(`${url}/api/boards`, { title: 'Soak' })
  const { id, keys } = made as { id: string; keys: { participant: string } }
  return { id, key: keys.participant }
}

/** Becomes a person of the board; gives the personal key. */
export async function joinBoard(url: string, { id, key }: SoakBoard): Promise<string> {
  return ((await post(`${url}/api/boards/${id}/people`, { name: 'Ada' }, key)) as { key: string }).key
}

async function post(address: string, body: unknown, key?: string): Promise<unknown> {
  const headers: Record<string, string> = { 'content-type': 'application/json', connection: 'close' }
  if (key !== undefined) headers.authorization = `Bearer ${key}`
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok)
    throw new Error(`${response.status} for POST ${new URL(address).pathname.replace(/boards\/.*/, 'boards/…')}`)
  return await response.json()
}
