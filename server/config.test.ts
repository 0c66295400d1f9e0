import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, publicUrlOf, readConfig } from './config'
import { lanAddress } from './lanAddress'

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({})
    expect(config).toEqual({
      port: 3030,
      host: '0.0.0.0',
      data: resolve('data'),
      publicUrl: null,
      logLevel: 'info',
      createKey: null,
    })
    expect(readConfig({ PORT: '', HOST: ' ', GRAPPE_CREATE_KEY: '' })).toEqual(config)
  })

  it('reads every setting', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      GRAPPE_DATA: 'some/where',
      GRAPPE_PUBLIC_URL: 'https://Board.example.org:8443/',
      GRAPPE_LOG: 'debug',
      GRAPPE_CREATE_KEY: 'open sesame'.replace(' ', '-'),
    })
    expect(config).toEqual({
      port: 0,
      host: '::1',
      data: resolve('some/where'),
      publicUrl: 'https://board.example.org:8443',
      logLevel: 'debug',
      createKey: 'open-sesame',
    })
  })

  it.each([
    ['PORT', 'abc', 'a whole number from 0 to 65535'],
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['PORT', '80.5', 'a whole number from 0 to 65535'],
    ['HOST', 'not a host', 'an IP address or a host name'],
    ['HOST', 'http://localhost', 'an IP address or a host name'],
    ['GRAPPE_DATA', 'a\0b', 'the path of a folder'],
    ['GRAPPE_PUBLIC_URL', 'board.example.org', 'http:// or https://'],
    ['GRAPPE_PUBLIC_URL', 'ftp://board.example.org', 'http:// or https://'],
    ['GRAPPE_PUBLIC_URL', 'https://board.example.org/grappe', 'has no path'],
    ['GRAPPE_PUBLIC_URL', 'https://me:secret@board.example.org', 'has no path'],
    ['GRAPPE_LOG', 'loud', 'fatal, error, warn, info, debug, trace, silent'],
  ])(
    'H40: %s=%j stops the start with one line that names it, what it got and what is accepted',
    (name, value, accepted) => {
      const read = () => readConfig({ [name]: value })
      expect(read).toThrow(ConfigError)
      expect(read).toThrow(new RegExp(`^${name} is .*, but must be .*`))
      expect(read).toThrow(accepted)
      expect(read).toThrow(JSON.stringify(value))
      expect(read).toThrow(/^[^\n]*$/)
    },
  )

  it('H40: never tells the create key', () => {
    const read = () => readConfig({ GRAPPE_CREATE_KEY: 'très-secret' })
    expect(read).toThrow(/^GRAPPE_CREATE_KEY cannot be used, but must be up to 200/)
    expect(read).not.toThrow(/secret/)
  })
})

describe('publicUrlOf', () => {
  it('is the address that was set, else the one by which the others in the room reach this machine', () => {
    expect(publicUrlOf(readConfig({ GRAPPE_PUBLIC_URL: 'https://a.example' }), 4000)).toBe('https://a.example')
    expect(publicUrlOf(readConfig({}), 4000)).toBe(`http://${lanAddress()}:4000`)
    expect(publicUrlOf(readConfig({ HOST: '::1' }), 4000)).toBe('http://[::1]:4000')
    expect(publicUrlOf(readConfig({ HOST: 'localhost' }), 4000)).toBe('http://localhost:4000')
  })
})
