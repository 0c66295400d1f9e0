import WebSocket from 'ws'

/** What somebody was sent, under a name that says who and where. */
export type Heard = { readonly name: string; readonly bytes: () => Buffer }

/** The ways in which a text could travel: as UTF-8, as UTF-16, and in base64 wherever it starts. */
export function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const inBase64 = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    // The first and the last letters mix with what stands beside the text.
    return encoded.slice(before === 0 ? 0 : before + 1, -1)
  })
  return [bytes, Buffer.from(text, 'utf16le'), ...inBase64.map((form) => Buffer.from(form))]
}

/** Those of the texts that somebody was sent, as "who: text". */
export function leaksOf(heard: readonly Heard[], texts: readonly string[]): string[] {
  return heard.flatMap(({ name, bytes }) => {
    const all = bytes()
    return texts.filter((text) => formsOf(text).some((form) => all.includes(form))).map((text) => `${name}: ${text}`)
  })
}

/** A WebSocket for a client that opens its own, which keeps all that comes. */
export function recordingSocket(): { readonly Socket: typeof globalThis.WebSocket; readonly bytes: () => Buffer } {
  const heard: Buffer[] = []
  class Recording extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols)
      this.on('message', (data) => heard.push(Buffer.from(data as ArrayBuffer)))
    }
  }
  return { Socket: Recording as unknown as typeof globalThis.WebSocket, bytes: () => Buffer.concat(heard) }
}
