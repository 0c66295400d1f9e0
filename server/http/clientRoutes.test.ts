import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { startHttp, tempFolder } from './httpHarness'

const SCRIPT = 'console.log("grappe")\n'.repeat(50)

async function withClient() {
  const folder = await tempFolder()
  const build = async (page: string, builtAt: number) => {
    await mkdir(join(folder, 'assets'), { recursive: true })
    await writeFile(join(folder, 'assets/app-1a2b.js'), SCRIPT)
    await writeFile(join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync(SCRIPT))
    await writeFile(join(folder, 'icon.png'), 'png')
    await writeFile(join(folder, '.secret'), 'secret')
    await writeFile(join(folder, 'index.html'), page)
    await utimes(join(folder, 'index.html'), builtAt, builtAt)
  }
  await build('<!doctype html><title>Grappe</title>', 1_000)
  const http = await startHttp({}, folder)
  const get = (url: string, headers: Record<string, string> = {}) => http.call('GET', url, { headers })
  return { ...http, build, folder, get }
}

describe('the client', () => {
  it.each(['/', '/b/abc', '/b/abc/anything', '/s/abc', '/b/abc?x=1'])('H26: %s is the one page', async (url) => {
    const { call, get } = await withClient()
    const page = await get(url)
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['cache-control']).toBe('no-cache')
    expect(page.body).toContain('<title>Grappe</title>')
    const head = await call('HEAD', url)
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })

  it('H26: a board’s page is the build’s own for it, where there is one', async () => {
    const { folder, get } = await withClient()
    await writeFile(join(folder, 'board.html'), '<!doctype html><title>Board</title>')
    expect((await get('/b/abc')).body).toContain('<title>Board</title>')
    expect((await get('/s/abc')).body).toContain('<title>Board</title>')
    expect((await get('/')).body).toContain('<title>Grappe</title>')
  })

  it('H27: files whose name holds a hash are kept for ever, others are asked for again', async () => {
    const { get } = await withClient()
    const script = await get('/assets/app-1a2b.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const icon = await get('/icon.png')
    expect([icon.headers['content-type'], icon.headers['cache-control']]).toEqual(['image/png', 'no-cache'])
    const again = await get('/icon.png', { 'if-none-match': `"other", W/${icon.headers.etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('H27: sends what the browser can unpack: packed by the build, or here', async () => {
    const { get } = await withClient()
    const ask = (accepted: string) => get('/assets/app-1a2b.js', { 'accept-encoding': accepted })
    const brotli = await ask('gzip, deflate, br')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotli.rawPayload).toEqual(brotliCompressSync(SCRIPT))
    const gzip = await ask('gzip, br;q=0')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT)
    const plain = await ask('identity')
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, SCRIPT])
    expect(plain.headers.vary).toBe('Accept-Encoding')
    expect((await get('/icon.png', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
  })

  it.each([
    '/assets/app-1a2b.js.br',
    '/assets',
    '/.secret',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/gone.js',
  ])('H28: %s is nothing', async (url) => {
    const { get } = await withClient()
    const answer = await get(url)
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
  })

  it('H28: a person who goes astray finds a way home', async () => {
    const { get } = await withClient()
    const answer = await get('/borad/abc', { accept: 'text/html,*/*' })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(answer.body).toContain('<a href="/">')
    expect(answer.body).not.toContain('borad')
  })

  it('H29: shows a new build without a restart, and the old one whole until then', async () => {
    const { build, folder, get } = await withClient()
    await get('/')
    await rm(join(folder, 'assets'), { recursive: true })
    expect((await get('/assets/app-1a2b.js')).body).toBe(SCRIPT)
    await build('<!doctype html><title>Newer</title>', 2_000)
    expect((await get('/')).body).toContain('Newer')
  })

  it('H29: says how to build where there is no build', async () => {
    const { folder, get } = await withClient()
    await rm(join(folder, 'index.html'))
    const page = await get('/b/abc')
    expect(page.statusCode).toBe(503)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toContain('npm run build')
  })
})
