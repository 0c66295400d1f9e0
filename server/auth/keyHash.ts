import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { KEY_BYTES } from '../../shared/keys/deriveKey'

/** Hex SHA-256 of the key's text: all that the server keeps of a key. Keys are random, so no salt is needed. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex')
}

/** Takes the same time wherever the two differ. Both are hex SHA-256. */
export function equalHashes(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'))
}

export function createKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url')
}
