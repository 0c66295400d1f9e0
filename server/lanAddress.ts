import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Of containers, virtual machines and tunnels: a phone in the room reaches none of them. */
const VIRTUAL = /^(br-|bridge|docker|veth|virbr|vmnet|vboxnet|vEthernet|tun|tap|utun|wg|tailscale|zt|lxc|cni|podman)/i
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/

/** The IPv4 address by which others in the same network reach this machine; 127.0.0.1 where it has none. */
export function lanAddress(interfaces: Interfaces = networkInterfaces()): string {
  let best = { address: '127.0.0.1', rank: 0 }
  for (const [name, addresses] of Object.entries(interfaces)) {
    for (const { address, family, internal } of addresses ?? []) {
      if (family !== 'IPv4' || internal) continue
      const rank = rankOf(name, address)
      if (rank > best.rank) best = { address, rank }
    }
  }
  return best.address
}

function rankOf(name: string, address: string): number {
  if (address.startsWith('169.254.')) return 1
  return (VIRTUAL.test(name) ? 2 : 4) + (PRIVATE.test(address) ? 1 : 0)
}
