import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Struct = Y.Item | Y.GC | Y.Skip

/** Bytes that an update needs beside its structs, for each client in it. */
const HEAD_BYTES = 32
/** A deleted range is two numbers of at most nine bytes, in a list that may begin anew for each. */
const RANGE_BYTES = 40

/**
 * The update as several of about `partBytes` or less, in an order in which each stands only on those before it; the
 * deletions come last. One struct cannot be cut, so its part may be larger: null where that is above `maxBytes`.
 */
export function splitUpdate(update: Uint8Array, partBytes: number, maxBytes: number): Uint8Array[] | null {
  if (update.byteLength <= partBytes) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const parts: Uint8Array[] = []
  let part = new Part()
  for (const struct of inCausalOrder(structs)) {
    if (part.bytes > 0 && part.bytes + sizeOf(struct) > partBytes) {
      parts.push(part.encode())
      part = new Part()
    }
    part.add(struct)
  }
  if (part.bytes > 0) parts.push(part.encode())
  parts.push(...encodeDeletions(ds.clients, Math.ceil(partBytes / RANGE_BYTES)))
  return parts.some((each) => each.byteLength > maxBytes) ? null : parts
}

type Run = { readonly structs: Struct[]; at: number }

/** Every struct after those of the update that it builds on, as far as the update itself has them. */
function inCausalOrder(structs: readonly Struct[]): Struct[] {
  const runs = new Map<number, Run>()
  for (const struct of structs) {
    const run = runs.get(struct.id.client)
    if (run === undefined) runs.set(struct.id.client, { structs: [struct], at: 0 })
    else run.structs.push(struct)
  }
  const ordered: Struct[] = []
  for (const client of runs.keys()) {
    const open = [client]
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const run = runs.get(top)
      const struct = run?.structs[run.at]
      if (run === undefined || struct === undefined) {
        open.pop()
        continue
      }
      const first = missingClient(struct, runs)
      if (first !== null && !open.includes(first)) {
        open.push(first)
        continue
      }
      ordered.push(struct)
      run.at++
      if (open.length > 1) open.pop()
    }
  }
  return ordered
}

/** Whose struct has to come before this one. */
function missingClient(struct: Struct, runs: ReadonlyMap<number, Run>): number | null {
  if (!(struct instanceof Y.Item)) return null
  for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
    if (!(id instanceof Y.ID) || id.client === struct.id.client) continue
    const run = runs.get(id.client)
    const next = run?.structs[run.at]
    const last = run?.structs.at(-1)
    if (next === undefined || last === undefined) continue
    if (id.clock >= next.id.clock && id.clock < last.id.clock + last.length) return id.client
  }
  return null
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoding.length(encoder.restEncoder) + HEAD_BYTES
}

/** An update in the making. */
class Part {
  bytes = 0
  private readonly clients = new Map<number, Struct[]>()

  add(struct: Struct): void {
    const known = this.clients.get(struct.id.client)
    if (known !== undefined) known.push(struct)
    else if (struct instanceof Y.Skip) return
    else this.clients.set(struct.id.client, [struct])
    this.bytes += sizeOf(struct)
  }

  encode(): Uint8Array {
    const encoder = new Y.UpdateEncoderV1()
    encoding.writeVarUint(encoder.restEncoder, this.clients.size)
    for (const [client, structs] of this.clients) {
      encoding.writeVarUint(encoder.restEncoder, structs.length)
      encoder.writeClient(client)
      encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0)
      for (const struct of structs) struct.write(encoder, 0)
    }
    encoding.writeVarUint(encoder.restEncoder, 0)
    return encoder.toUint8Array()
  }
}

type Range = { readonly clock: number; readonly len: number }

function encodeDeletions(clients: ReadonlyMap<number, readonly Range[]>, rangesAPart: number): Uint8Array[] {
  const all = [...clients].flatMap(([client, ranges]) => ranges.map((range) => ({ client, ...range })))
  const parts: Uint8Array[] = []
  for (let from = 0; from < all.length; from += rangesAPart) {
    const byClient = new Map<number, Range[]>()
    for (const { client, clock, len } of all.slice(from, from + rangesAPart)) {
      const ranges = byClient.get(client) ?? []
      byClient.set(client, ranges)
      ranges.push({ clock, len })
    }
    parts.push(encodeRanges(byClient))
  }
  return parts
}

function encodeRanges(byClient: ReadonlyMap<number, readonly Range[]>): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, byClient.size)
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, len)
    }
  }
  return encoding.toUint8Array(encoder)
}
