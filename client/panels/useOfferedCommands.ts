import { useEffect, useMemo, useState } from 'react'
import type { BoundCommand } from '../commands/command'
import type { BoardCommands } from '../commands/createCommands'
import { useLocale } from '../i18n/LocaleProvider'
import { type Translate, translateWith } from '../i18n/t'
import { COMMAND_ALIASES } from './commandAliases'
import { useOpenBoard } from './openBoard'
import { type Offered, rankCommands } from './rankCommands'
import { createRecentCommands } from './recentCommands'

export type OfferedCommand = Offered & {
  readonly command: BoundCommand<readonly unknown[], unknown>
  /** Why it cannot be done now; null where it can. */
  readonly why: 'palette.watching' | 'palette.selectFirst' | 'palette.notInPhase' | 'palette.notNow' | null
}

/** The commands that these words find, and how one is remembered for the next time. */
export function useOfferedCommands(query: string) {
  const { view } = useOpenBoard()
  const { t } = useLocale()
  const other = useOtherLanguage()
  const [recent] = useState(createRecentCommands)
  const offered = useMemo(() => {
    const { selection } = view.session.getState()
    const whyNot = (command: OfferedCommand['command']): OfferedCommand['why'] => {
      if (command.isEnabled()) return null
      if (!view.canWrite) return 'palette.watching'
      if (!command.mayNow()) return 'palette.notInPhase'
      return command.group === 'note' && selection.size === 0 ? 'palette.selectFirst' : 'palette.notNow'
    }
    return Object.entries(view.commands).flatMap(([name, bound]): OfferedCommand[] => {
      const command = bound as OfferedCommand['command']
      if (command.group === null || command === (view.commands.openPalette as unknown)) return []
      if (command.leads && !view.canLead) return []
      const others = `${other?.(command.labelKey) ?? ''} ${COMMAND_ALIASES[name as keyof BoardCommands] ?? ''}`
      const why = whyNot(command)
      return [{ name, label: t(command.labelKey), others, command, why, isEnabled: why === null }]
    })
  }, [view, t, other])
  const found = useMemo(() => rankCommands(offered, query, recent.names), [offered, query, recent])
  return { found, remember: recent.add }
}

/** The texts of the language that the page does not speak, once they have come: who knows it finds by it too. */
function useOtherLanguage(): Translate | null {
  const { locale, catalogues } = useLocale()
  const [other, setOther] = useState<Translate | null>(null)
  useEffect(() => {
    const language = locale === 'fr' ? 'en' : 'fr'
    catalogues.loadAll(language).then(
      (catalogue) => setOther(() => translateWith(catalogue, language)),
      () => {},
    )
  }, [locale, catalogues])
  return other
}
