import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { lanAddress } from './lanAddress'

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return {
    address,
    family: 'IPv4',
    internal,
    netmask: '255.255.255.0',
    mac: '00:00:00:00:00:00',
    cidr: `${address}/24`,
  }
}

function ipv6(address: string): NetworkInterfaceInfo {
  return { ...ipv4(address), family: 'IPv6', scopeid: 0 }
}

describe('lanAddress', () => {
  it('is the address of the network card, not of the loopback or a container', () => {
    const interfaces = {
      lo: [ipv4('127.0.0.1', true)],
      docker0: [ipv4('172.17.0.1')],
      wlan0: [ipv6('fe80::1'), ipv4('192.168.1.20')],
    }
    expect(lanAddress(interfaces)).toBe('192.168.1.20')
  })

  it('prefers an address of a private network, and one that was given to one that was made up', () => {
    expect(lanAddress({ eth0: [ipv4('203.0.113.9')], wlan0: [ipv4('10.1.2.3')] })).toBe('10.1.2.3')
    expect(lanAddress({ eth0: [ipv4('169.254.7.7')], tun0: [ipv4('10.8.0.2')] })).toBe('10.8.0.2')
  })

  it('is the loopback where the machine is in no network', () => {
    expect(lanAddress({ lo: [ipv4('127.0.0.1', true)], eth0: [ipv6('fe80::1')], gone: undefined })).toBe('127.0.0.1')
  })
})
