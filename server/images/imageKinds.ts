/** The kinds of files that are decoded, by their first bytes; a name or a declared type says nothing. */
const KINDS: readonly ((file: Uint8Array) => boolean)[] = [
  (file) => startsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  (file) => startsWith(file, [0xff, 0xd8, 0xff]),
  (file) => isAt(file, 0, 'GIF87a') || isAt(file, 0, 'GIF89a'),
  (file) => isAt(file, 0, 'RIFF') && isAt(file, 8, 'WEBP'),
  (file) => isAt(file, 4, 'ftyp') && AVIF_BRANDS.some((brand) => isAt(file, 8, brand)),
]

/** Still or animated; files with a general brand (HEIC among them) are not taken. */
const AVIF_BRANDS = ['avif', 'avis']

/** True for what begins as PNG, JPEG, GIF, WebP or AVIF: no other decoder ever sees a byte that somebody sent. */
export function isRasterImage(file: Uint8Array): boolean {
  return KINDS.some((isOfKind) => isOfKind(file))
}

function isAt(file: Uint8Array, at: number, text: string): boolean {
  return [...text].every((letter, i) => file[at + i] === letter.charCodeAt(0))
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => file[i] === byte)
}
