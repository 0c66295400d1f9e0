import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceHash } from './sourceHash.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'grappe-hash-'))
  for (const folder of ['client/app', 'server', 'shared']) mkdirSync(join(root, folder), { recursive: true })
  for (const name of ['package.json', 'package-lock.json', 'vite.config.ts']) writeFileSync(join(root, name), name)
  writeFileSync(join(root, 'client/app/app.tsx'), 'one')
})

afterEach(() => rmSync(root, { recursive: true }))

test('the same sources have the same hash', () => {
  expect(sourceHash(root)).toBe(sourceHash(root))
})

test.each(['client/app/app.tsx', 'server/new.ts', 'shared/new.ts', 'package-lock.json', 'vite.config.ts'])(
  'a change of %s changes the hash',
  (path) => {
    const before = sourceHash(root)
    writeFileSync(join(root, path), 'two')
    expect(sourceHash(root)).not.toBe(before)
  },
)

test('a file that moves changes the hash', () => {
  const before = sourceHash(root)
  rmSync(join(root, 'client/app/app.tsx'))
  writeFileSync(join(root, 'client/app/other.tsx'), 'one')
  expect(sourceHash(root)).not.toBe(before)
})

test.each(['client/app/app.test.tsx', 'server/x.test.ts', 'server/README.md', 'server/store.contract.ts'])(
  '%s is no part of a build',
  (path) => {
    const before = sourceHash(root)
    writeFileSync(join(root, path), 'two')
    expect(sourceHash(root)).toBe(before)
  },
)
