import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'

/** What somebody who leads is called: their name, where it is known here. */
export function useNameOf({ presence }: BoardView): (person: string) => string {
  const t = useT()
  return (person) => presence.nameOf(person) || t('attention.facilitator')
}
