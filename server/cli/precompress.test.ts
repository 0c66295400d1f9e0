import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { precompress } from './precompress.mjs'

const LONG = 'const grappe = 1\n'.repeat(500)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grappe-compress-'))
  mkdirSync(join(folder, 'assets'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('text in any depth gets a gzip and a brotli twin that hold the same', async () => {
  const path = join(folder, 'assets/app.js')
  writeFileSync(path, LONG)
  await precompress(folder)
  expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(LONG)
  expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(LONG)
  expect(readFileSync(path, 'utf8')).toBe(LONG)
})

test('pictures, fonts and files of one packet stay alone', async () => {
  writeFileSync(join(folder, 'font.woff2'), LONG)
  writeFileSync(join(folder, 'short.js'), 'const a = 1')
  await precompress(folder)
  for (const name of ['font.woff2', 'short.js']) expect(existsSync(join(folder, `${name}.gz`))).toBe(false)
})
