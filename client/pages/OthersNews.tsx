import { useEffect } from 'react'
import type { Relation } from '../../shared/model/relation'
import { relationWords } from '../commands/relationWords'
import { useLocale } from '../i18n/LocaleProvider'
import { followOthersChanges, type NewsTimers } from '../outline/changeNews'
import { newsWords } from '../outline/newsWords'
import { useOpenBoard } from '../panels/openBoard'
import { useServices } from '../panels/services'
import { sheetName } from '../panels/sheetName'
import { usePlaceNews } from './usePlaceNews'

const TIMERS: NewsTimers = {
  now: () => performance.now(),
  set: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clear: (timer) => window.clearTimeout(timer),
}

/** Tells screen readers what others do on the board while it is shown, in batches, and where this person puts things. Nothing to see. */
export function OthersNews() {
  const { t, locale } = useLocale()
  const { announcer } = useServices()
  const { view } = useOpenBoard()
  usePlaceNews()
  useEffect(() => {
    const textOf = (id: string) => view.projection.notes.get(id)?.text ?? ''
    const cardOf = (id: string) => (view.projection.cards.has(id) ? sheetName(view, id, t) : null)
    const relationOf = (relation: Relation) => {
      const words = relationWords(view, relation, t)
      return relation.note.trim() === '' ? words : t('relating.withWord', { relation: words, word: relation.note })
    }
    const titleOf = (id: string) => view.projection.clusters.get(id)?.title ?? ''
    return followOthersChanges(view, {
      timers: TIMERS,
      onNews: (batch) => announcer.say(newsWords(batch, { t, locale, textOf, cardOf, titleOf, relationOf })),
    })
  }, [view, announcer, t, locale])
  return null
}
