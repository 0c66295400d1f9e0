import { describe, expect, it } from 'vitest'
import { contentDisposition, fileNameOf } from './fileName'

describe('fileNameOf', () => {
  it.each([
    ['Quartier Été', 'Quartier Été.csv'],
    ['', 'grappe.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['a/b\\c:d*e?"f<g>h|i', 'a b c d e f g h i.csv'],
    ['.hidden.', 'hidden.csv'],
    ['CON', 'grappe-CON.csv'],
    ['a\r\nSet-Cookie: b', 'a Set-Cookie b.csv'],
    ['\u202Egnp.exe', 'gnp.exe.csv'],
    ['x'.repeat(200), `${'x'.repeat(80)}.csv`],
  ])('H22: makes of the title %j the file %j', (title, file) => {
    expect(fileNameOf(title, 'csv')).toBe(file)
  })
})

describe('contentDisposition', () => {
  it('H22: gives the exact name, and one in ASCII', () => {
    expect(contentDisposition("Été d'ici 🍇 50%.md")).toBe(
      `attachment; filename="Ete d'ici _ 50_.md"; filename*=UTF-8''%C3%89t%C3%A9%20d%27ici%20%F0%9F%8D%87%2050%25.md`,
    )
  })
})
