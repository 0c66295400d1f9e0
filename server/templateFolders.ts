import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { type Agenda, parseAgenda } from '../shared/agendas/parseAgenda'
import type { Template } from '../shared/model/template'
import { kindsFor } from '../shared/templates/kindsFor'
import { readTemplates, type TemplateFile } from '../shared/templates/readTemplates'

/** Above, a file is no support, and is not even read. Bytes. */
const LARGEST = 1024 * 1024
const MOST_FILES = 500

/** Where the supports that come with the product lie, whether this runs from dist/server or from the sources. */
export function builtInTemplates(): string {
  const isBuilt = /\/dist\/server\/[^/]+$/.test(new URL(import.meta.url).pathname)
  return fileURLToPath(new URL(isBuilt ? '../../shared/templates' : '../shared/templates', import.meta.url))
}

/**
 * Every support of these folders, each with all kinds of cards that it needs. The folders that come first have the ids
 * and the kinds. A bad file is left out and told to the log.
 */
export async function loadTemplates(folders: readonly string[], log: Logger): Promise<readonly Template[]> {
  const files = (await readFolders(folders, log)).filter(({ text }) => !isAgenda(text))
  const { templates, bad } = readTemplates(files)
  for (const { file, problem } of bad) log.warn({ file, reason: problem.reason }, 'a support is left out')
  return templates.map((template) => ({ ...template, kinds: kindsFor(template, templates) }))
}

/** The agendas that lie among the supports; of two with one id the first counts. A bad one is left out and told to the log. */
export async function loadAgendas(folders: readonly string[], log: Logger): Promise<readonly Agenda[]> {
  const agendas = new Map<string, Agenda>()
  for (const { file, text } of await readFolders(folders, log)) {
    if (!isAgenda(text)) continue
    const read = parseAgenda(text)
    if (!read.ok) log.warn({ file, reason: read.problem.reason }, 'an agenda is left out')
    else if (agendas.has(read.agenda.id)) log.warn({ file, reason: 'Its id is taken.' }, 'an agenda is left out')
    else agendas.set(read.agenda.id, read.agenda)
  }
  return [...agendas.values()]
}

/** What an agenda's file begins with. */
function isAgenda(text: string): boolean {
  return /^\s*\{\s*"grappeAgenda"/.test(text)
}

async function readFolders(folders: readonly string[], log: Logger): Promise<TemplateFile[]> {
  return (await Promise.all(folders.map((folder) => filesOf(folder, log)))).flat()
}

/** Of a folder that is not there, none. */
async function filesOf(folder: string, log: Logger): Promise<TemplateFile[]> {
  const names = await readdir(folder).catch(() => [])
  const wanted = names.filter((name) => name.endsWith('.json')).sort()
  if (wanted.length > MOST_FILES) log.warn({ folder, most: MOST_FILES }, 'too many supports: the others are left out')
  const read = wanted.slice(0, MOST_FILES).map((name) => readOne(join(folder, name), log))
  return (await Promise.all(read)).filter((file) => file !== null)
}

async function readOne(file: string, log: Logger): Promise<TemplateFile | null> {
  try {
    const found = await stat(file)
    if (!found.isFile() || found.size > LARGEST) throw new Error('no file of up to 1 MB')
    return { file, text: await readFile(file, 'utf8') }
  } catch (error) {
    log.warn({ file, err: error }, 'a support cannot be read')
    return null
  }
}
