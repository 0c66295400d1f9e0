import { readFile, writeFile } from 'node:fs/promises'

/** Of Linux on every machine that Node runs on: a tick of /proc/<pid>/stat. */
const MS_PER_TICK = 10
const MB = 1024 * 1024

/** CPU time of a process since its start, all threads, user and system, in ms. Counted in steps of 10 ms. */
export async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
}

export type Memory = {
  /** Resident now, in MB (2^20 bytes). */
  rss: number
  /** The highest since the last `resetPeak`, or since the start where the system does not allow that. */
  peak: number
}

export async function memoryMb(pid: number): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return { rss: lineInMb(status, 'VmRSS'), peak: lineInMb(status, 'VmHWM') }
}

/** Its share of the memory that it has together with others, and all of its own; MB. */
export async function pssMb(pid: number): Promise<number> {
  return lineInMb(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss')
}

/** Begins a new peak. False where the system does not allow it. */
export async function resetPeak(pid: number): Promise<boolean> {
  return await writeFile(`/proc/${pid}/clear_refs`, '5').then(
    () => true,
    () => false,
  )
}

function lineInMb(text: string, name: string): number {
  const kilobytes = Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1])
  return (kilobytes * 1024) / MB
}
