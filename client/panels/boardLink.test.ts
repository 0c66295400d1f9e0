import { describe, expect, it } from 'vitest'
import { chooseLinkBase, formatBoardLink, isLoopback, parseBoardLink } from './boardLink'

const KEY = 'a'.repeat(43)

describe('parseBoardLink', () => {
  it.each([
    [`https://grappe.example/b/Ab_1#${KEY}`, `/b/Ab_1#${KEY}`],
    [`  http://192.168.1.5:3030/s/Ab_1/#${KEY}\n`, `/s/Ab_1#${KEY}`],
    [`/b/Ab_1#${KEY}`, `/b/Ab_1#${KEY}`],
    [`grappe.example/b/Ab_1?x=1#${KEY}`, `/b/Ab_1#${KEY}`],
  ])('reads %j', (text, path) => {
    expect(parseBoardLink(text)).toBe(path)
  })

  it.each([
    '',
    'https://grappe.example/',
    'https://grappe.example/b/Ab_1',
    `/x/Ab_1#${KEY}`,
    `/b/a.b#${KEY}`,
    '/b/Ab_1#short',
  ])('refuses %j', (text) => {
    expect(parseBoardLink(text)).toBeNull()
  })

  it('reads what formatBoardLink writes', () => {
    expect(parseBoardLink(formatBoardLink('http://a', 'x', 'screen', KEY))).toBe(`/s/x#${KEY}`)
    expect(parseBoardLink(formatBoardLink('http://a', 'x', 'observer', KEY))).toBe(`/b/x#${KEY}`)
  })
})

describe('chooseLinkBase', () => {
  it.each([
    ['http://localhost:3030', 'http://192.168.1.5:3030', 'http://192.168.1.5:3030'],
    ['http://127.0.0.1:3030', 'https://grappe.example', 'https://grappe.example'],
    ['http://192.168.1.5:3030', 'https://grappe.example', 'https://grappe.example'],
    ['http://192.168.1.5:3030', 'http://172.17.0.1:3030', 'http://192.168.1.5:3030'],
    ['https://grappe.example', null, 'https://grappe.example'],
  ])('%s and %s give %s', (origin, published, base) => {
    expect(chooseLinkBase({ origin, published })).toBe(base)
  })
})

it('knows an address that only this machine can open', () => {
  expect(['http://localhost:1', 'http://127.0.0.1', 'http://[::1]:3'].every(isLoopback)).toBe(true)
  expect(isLoopback('http://192.168.0.1')).toBe(false)
})
