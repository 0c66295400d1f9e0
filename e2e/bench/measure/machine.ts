import { cpus, release, totalmem, type } from 'node:os'
import { newNode, nodeVersion } from '../peers/peers'

/** One line: on what it was measured. */
export async function describeMachine(): Promise<string> {
  const cores = cpus()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  const model = cores[0]?.model.trim() || 'unknown processor'
  const other = await newNode()
  const versions = [`Node ${process.version}`]
  if (other !== null) versions.push(`Node ${await nodeVersion(other)} for Hocuspocus`)
  return `${model}, ${cores.length} cores, ${memory} GB, ${type()} ${release()}, ${versions.join(', ')}`
}
