import { readdirSync, readlinkSync } from 'node:fs'
import { get } from 'node:http'

/** What the server says of itself, and what the system says of its descriptors. Bytes. */
export type Sample = {
  /** Seconds since the first visitor. */
  readonly at: number
  readonly rss: number
  readonly heap: number
  readonly external: number
  readonly handles: number
  readonly sockets: number
  readonly rooms: number
  readonly descriptors: Descriptors
}

/** `dead` are files that are open and were deleted. Zeros where the system does not tell. */
export type Descriptors = { readonly sockets: number; readonly files: number; readonly dead: number }

export async function takeSample(url: string, pid: number, at: number): Promise<Sample> {
  const text = await fetchText(`${url}/metrics`)
  const read = (name: string) => Number(new RegExp(`^${name}(?:{[^}]*})? (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)
  return {
    at,
    rss: read('process_resident_memory_bytes'),
    heap: read('nodejs_heap_size_used_bytes'),
    external: read('nodejs_external_memory_bytes'),
    handles: read('nodejs_active_handles_total'),
    sockets: read('grappe_sockets'),
    rooms: read('grappe_rooms'),
    descriptors: readDescriptors(pid),
  }
}

/** On a connection of its own, so that the sampling leaves none open. */
function fetchText(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers: { connection: 'close' } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve(text))
    })
    request.on('error', reject)
  })
}

function readDescriptors(pid: number): Descriptors {
  const targets = linksIn(`/proc/${pid}/fd`)
  const isSocket = (target: string) => target.startsWith('socket:')
  return {
    sockets: targets.filter(isSocket).length,
    files: targets.filter((target) => target.startsWith('/') && !target.startsWith('/dev/')).length,
    dead: targets.filter((target) => target.endsWith(' (deleted)')).length,
  }
}

function linksIn(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      try {
        return [readlinkSync(`${folder}/${name}`)]
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}
