import { decodeUtf8 } from 'lib0/string'
import { type ImportFailure, importFailure } from './importTypes'

/** A file's bytes as text. Only UTF-8 (with or without a byte order mark) is text here: guessing garbles accents. */
export function readImportText(bytes: Uint8Array): { ok: true; text: string } | ImportFailure {
  try {
    return checkImportText(decodeUtf8(bytes))
  } catch {
    return notText()
  }
}

/** Refuses what cannot be text, and takes off a byte order mark. */
export function checkImportText(text: string): { ok: true; text: string } | ImportFailure {
  if (text.includes('\u0000')) return notText()
  return { ok: true, text: text.startsWith('\ufeff') ? text.slice(1) : text }
}

function notText(): ImportFailure {
  return importFailure(
    'notText',
    'This is not a text file in UTF-8: save it as "CSV UTF-8" or plain text, then try again.',
  )
}
