/** Undoes what streams are packed with. */
type Unpack = (bytes: Uint8Array) => Uint8Array

type PdfObject = { readonly head: string; readonly content: string }

/** What a reader finds in a PDF of ours: its pages' sizes in points, where links go, and what is written, line by line. */
export function readPdf(bytes: Uint8Array, unpack: Unpack) {
  const file = latin(bytes)
  const objects = readObjects(file, bytes, unpack)
  const fonts = readFonts(objects)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return {
    pages: pages.map(({ head }) => numbersIn(/\/MediaBox \[0 0 ([^\]]*)\]/.exec(head)?.[1] ?? '')),
    links: [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/URI \(([^)]*)\)/g)].map(([, uri]) => uri)),
    lines: [...objects.values()].flatMap(({ content }) => linesIn(content, fonts)),
    images: [...objects.values()].filter(({ head }) => head.includes('/SMask')).length,
    isWhole: isWhole(file),
  }
}

/** True where the table at the end points at every object. */
function isWhole(file: string): boolean {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1])
  const entries = [...file.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)]
  return entries.length > 3 && entries.every(([, at], index) => file.startsWith(`${index + 1} 0 obj\n`, Number(at)))
}

function readObjects(file: string, bytes: Uint8Array, unpack: Unpack): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const body = file.slice(0, file.lastIndexOf('\nxref\n'))
  for (const { 1: number, index } of body.matchAll(/^(\d+) 0 obj$/gm)) {
    const from = index + `${number} 0 obj\n`.length
    const stream = /^(<<.*) \/Filter \/FlateDecode \/Length (\d+) >>\nstream\n/s.exec(
      body.slice(from, body.indexOf('\nstream\n', from) + 8),
    )
    const isStream = stream !== null && !stream[1]?.includes('endobj')
    if (isStream) {
      const at = from + stream[0].length
      const content = latin(unpack(bytes.subarray(at, at + Number(stream[2]))))
      objects.set(Number(number), { head: stream[1] ?? '', content })
    } else objects.set(Number(number), { head: body.slice(from, body.indexOf('\nendobj', from)), content: '' })
  }
  return objects
}

/** Of each font by its name what its codes stand for. */
function readFonts(objects: ReadonlyMap<number, PdfObject>): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of objects.values()) {
    for (const [, names = ''] of head.matchAll(/\/Font << ([^>]*) >>/g)) {
      for (const [, name = '', number] of names.matchAll(/\/(\w+) (\d+) 0 R/g)) {
        const map = /\/ToUnicode (\d+)/.exec(objects.get(Number(number))?.head ?? '')?.[1]
        const letters = [...(objects.get(Number(map))?.content ?? '').matchAll(/^<(\w{4})> <(\w+)>$/gm)]
        fonts.set(name, new Map(letters.map(([, code = '', units = '']) => [code, fromUnits(units)])))
      }
    }
  }
  return fonts
}

function linesIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  return [...content.matchAll(/BT (.*?) ET/g)].map(([, line = '']) =>
    [...line.matchAll(/\/(\w+) [\d.]+ Tf <(\w*)> Tj/g)]
      .map(([, font = '', codes = '']) =>
        (codes.match(/.{4}/g) ?? []).map((code) => fonts.get(font)?.get(code) ?? '\ufffd').join(''),
      )
      .join(''),
  )
}

function fromUnits(units: string): string {
  return String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}

function numbersIn(text: string): number[] {
  return text.split(' ').map(Number)
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
