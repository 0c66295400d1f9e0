import { type ImportFailure, importFailure } from './importTypes'

/** Refuses what cannot be text, and takes off a byte order mark. Bytes that are not UTF-8 never get here. */
export function checkImportText(text: string): { ok: true; text: string } | ImportFailure {
  if (text.includes('\u0000')) {
    return importFailure('notText', 'This is not a text file: save it as "CSV UTF-8" or plain text, then try again.')
  }
  return { ok: true, text: text.startsWith('\ufeff') ? text.slice(1) : text }
}
