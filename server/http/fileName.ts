import { cleanLine } from '../auth/cleanLine'

const LONGEST = 80
/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name for any system, from a title that people wrote. `extension` comes without its dot. */
export function fileNameOf(title: string, extension: string): string {
  const name = cleanLine(title.replace(/[\\/:*?"<>|\p{Cf}]/gu, ' '))
  const stem = [...name]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${stem === '' || RESERVED.test(stem) ? `grappe${stem === '' ? '' : `-${stem}`}` : stem}.${extension}`
}

/** The header that makes a browser save the answer; with a plain twin for programs that know only ASCII (RFC 6266). */
export function contentDisposition(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|[%"\\]/gu, '_')
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
