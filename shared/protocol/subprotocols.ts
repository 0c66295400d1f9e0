export const SUBPROTOCOL = 'grappe'

/** What a client says of itself when it opens a socket; see DESIGN 2.4. */
export type Hello = {
  key: string | null
  /** Wants message 100. */
  ack: boolean
  /** The schema that it writes; null for a client that is not ours. */
  schema: number | null
  /** The document generation that it holds; null at first. */
  generation: string | null
}

const KEY = /^[A-Za-z0-9_-]{20,128}$/

/** From the `Sec-WebSocket-Protocol` values and the query string; unknown words are ignored. */
export function parseHello(protocols: Iterable<string>, params: { get(name: string): string | null }): Hello {
  const hello: Hello = { key: params.get('key'), ack: params.get('ack') === '1', schema: null, generation: null }
  for (const word of protocols) {
    if (word === 'ack') hello.ack = true
    else if (word.startsWith('key.')) hello.key = word.slice(4)
    else if (/^v\.\d{1,6}$/.test(word)) hello.schema = Number(word.slice(2))
    else if (word.startsWith('gen.')) hello.generation = word.slice(4)
  }
  if (hello.key !== null && !KEY.test(hello.key)) hello.key = null
  return hello
}

export function formatHello(hello: Hello): string[] {
  const words = [SUBPROTOCOL]
  if (hello.key !== null) words.push(`key.${hello.key}`)
  if (hello.ack) words.push('ack')
  if (hello.schema !== null) words.push(`v.${hello.schema}`)
  if (hello.generation !== null) words.push(`gen.${hello.generation}`)
  return words
}
