import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from './makeFolder'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'grappe-folder-'))
})
afterEach(() => rm(root, { recursive: true }))

describe('makeFolder', () => {
  it('makes what is missing, for its owner alone, and says what that was', async () => {
    const inner = join(root, 'a', 'b')
    expect(await makeFolder(inner)).toEqual([join(root, 'a'), inner])
    expect((await stat(inner)).mode & 0o777).toBe(0o700)
    expect(await makeFolder(inner)).toEqual([])
  })

  it('refuses a path through a file', async () => {
    await writeFile(join(root, 'file'), '')
    await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'ENOTDIR' })
    await expect(makeFolder(join(root, 'file', 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })

  it('ends where a parent will not have it', async () => {
    const parent = process.platform === 'linux' ? '/proc/nowhere' : join(root, 'no\0name')
    await expect(makeFolder(join(parent, 'data'))).rejects.toThrow()
  })
})
