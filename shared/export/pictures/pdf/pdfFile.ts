/** Undone by zlib's inflate. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>

/** A number that stands for an object of the file. */
export type Reference = number

const ENCODER = new TextEncoder()

/** The objects of a PDF, and the file that they make. */
export class PdfFile {
  private readonly objects: (readonly Uint8Array[] | null)[] = []

  constructor(private readonly deflate: Deflate) {}

  /** An object that others can name before it is written. */
  reserve(): Reference {
    this.objects.push(null)
    return this.objects.length
  }

  /** `body` is written in ASCII. */
  add(body: string, at: Reference = this.reserve()): Reference {
    this.objects[at - 1] = [ENCODER.encode(body)]
    return at
  }

  /** `entries` are those of its dictionary besides length and filter. */
  async addStream(entries: string, content: Uint8Array | string, at: Reference = this.reserve()): Promise<Reference> {
    const packed = await this.deflate(typeof content === 'string' ? ENCODER.encode(content) : content)
    const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
    this.objects[at - 1] = [ENCODER.encode(head), packed, ENCODER.encode('\nendstream')]
    return at
  }

  /** The whole file. */
  finish(root: Reference, info: Reference): Uint8Array[] {
    const parts: Uint8Array[] = []
    let length = 0
    const write = (part: Uint8Array) => {
      parts.push(part)
      length += part.length
    }
    // Four bytes above 127 tell programs that carry files that this one is not text.
    write(Uint8Array.from([...ENCODER.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]))
    const places = this.objects.map((object, index) => {
      const place = length
      write(ENCODER.encode(`${index + 1} 0 obj\n`))
      for (const part of object ?? [ENCODER.encode('null')]) write(part)
      write(ENCODER.encode('\nendobj\n'))
      return place
    })
    const start = length
    const size = places.length + 1
    const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
    write(ENCODER.encode(`xref\n0 ${size}\n0000000000 65535 f \n${lines}`))
    const trailer = `<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R >>`
    write(ENCODER.encode(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`))
    return parts
  }
}

/** A text for people, as PDF has it: in UTF-16. */
export function pdfText(text: string): string {
  return `<FEFF${hexUnits(text)}>`
}

/** An address or a name, of ASCII alone. */
export function pdfString(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\x7e]/g, '')})`
}

/** UTF-16 units as four digits each. */
export function hexUnits(text: string): string {
  let digits = ''
  for (let at = 0; at < text.length; at++) digits += text.charCodeAt(at).toString(16).padStart(4, '0')
  return digits
}
