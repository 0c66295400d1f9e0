import { describe, expect, it } from 'vitest'
import { isOriginAllowed } from './origin'

const PUBLIC = 'https://board.example.org'

describe('isOriginAllowed', () => {
  it.each<[string | undefined, string | undefined, string]>([
    [undefined, 'localhost:3030', 'no browser'],
    ['http://localhost:3030', 'localhost:3030', 'the address asked'],
    ['http://LocalHost:3030', 'localhost:3030', 'the address asked, in other letters'],
    ['http://192.168.1.20', '192.168.1.20:80', 'the usual port, said once'],
    ['https://tunnel.example', 'tunnel.example', 'https ended before this server'],
    ['https://board.example.org', 'localhost:3030', 'the public address'],
    ['https://board.example.org:443', undefined, 'the public address without a host'],
  ])('A13: accepts %s at %s: %s', (origin, host, _why) => {
    expect(isOriginAllowed(origin, host, PUBLIC)).toBe(true)
  })

  it.each<[string, string | undefined]>([
    ['null', 'localhost:3030'],
    ['', 'localhost:3030'],
    ['https://evil.example', 'localhost:3030'],
    ['http://localhost:3031', 'localhost:3030'],
    ['http://localhost', 'localhost:3030'],
    ['https://board.example.org.evil.example', 'localhost:3030'],
    ['https://board.example.org:8443', 'localhost:3030'],
    ['file://', ''],
    ['chrome-extension://localhost:3030', 'localhost:3030'],
    ['no address', 'no address'],
    ['http://undefined', undefined],
  ])('A13: refuses %s at %s', (origin, host) => {
    expect(isOriginAllowed(origin, host, PUBLIC)).toBe(false)
  })
})
