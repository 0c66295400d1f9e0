import type { Template } from '../../../shared/model/template'
import { useLocale } from '../../i18n/LocaleProvider'
import type { ListedTemplate } from '../../sync/templates'
import { useOpenBoard } from '../openBoard'
import { problemWords } from '../problemWords'
import { useServices } from '../services'
import { readSupportFile } from './readSupportFile'

/** Lays out what was chosen and says so; each gives what went wrong in one line, or null. */
export function useAddSupport() {
  const { t } = useLocale()
  const { templates } = useServices()
  const { view } = useOpenBoard()
  const { addSupport, prepareSupport } = view.commands
  const lay = (template: Template, how: 'add' | 'prepare') => {
    const command = how === 'add' ? addSupport : prepareSupport
    command.run(template)
    return null
  }
  return {
    async addTemplate({ id }: Pick<ListedTemplate, 'id'>, how: 'add' | 'prepare'): Promise<string | null> {
      try {
        return lay(await templates.get(id), how)
      } catch (error) {
        return problemWords(error, t)
      }
    },
    async addFile(file: File): Promise<string | null> {
      try {
        const ofServer = await templates.kinds().catch(() => [])
        const known = new Map([...ofServer.map((kind) => [kind.name, kind] as const), ...view.supports.kinds])
        const read = await readSupportFile(file, { t, kinds: [...known.values()] })
        return read.ok ? lay(read.template, 'add') : read.why
      } catch (error) {
        return problemWords(error, t)
      }
    },
  }
}
