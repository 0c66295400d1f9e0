import { useEffect } from 'react'
import { outlineRows } from '../../shared/queries/outlineRows'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** So many texts are said of a selection; the number says the rest. */
const MOST = 10

/** Says what is selected, each time that the person asks for it. */
export function useSaySelection(): void {
  const t = useT()
  const { view } = useOpenBoard()
  const { announcer } = useServices()
  useEffect(
    () =>
      view.session.subscribe((now, before) => {
        if (now.asked !== before.asked) announcer.say(selectionWords(view, t))
      }),
    [view, t, announcer],
  )
}

function selectionWords({ projection, session }: BoardView, t: Translate): string {
  const { selection } = session.getState()
  const ids = outlineRows(projection).flatMap(({ kind, id }) => (kind === 'note' ? [id] : []))
  const selected = ids.filter((id) => selection.has(id))
  const textOf = (id: string) => projection.notes.get(id)?.text.trim() || t('canvas.emptyNote')
  const [only] = selected
  if (only === undefined) return t('say.nothing')
  if (selected.length === 1) return t('say.one', { text: textOf(only), at: ids.indexOf(only) + 1, count: ids.length })
  return t('say.several', { count: selected.length, texts: selected.slice(0, MOST).map(textOf).join(' · ') })
}
