import { useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { supportTitle } from '../../../shared/queries/supportNames'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useVotes } from '../votes/useVotes'

export type Choice = { readonly id: string; readonly name: string }

type Choices = {
  readonly supports: readonly Choice[]
  readonly tables: readonly Choice[]
  readonly hasVotes: boolean
  /** What the screen shows now, in words. */
  readonly shown: string
}

/** What the screen can be shown of this board: what is only prepared is not among it. */
export function useScreenChoices(): Choices {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const hasVotes = useVotes().length > 0
  const { lead, tables } = useStore(view.lead)
  const locale = useStore(meta, (board) => board.locale)
  const read = useSyncExternalStore(view.supports.onChange, () => view.supports.supports)
  const supports = useMemo(
    () =>
      [...read.values()].flatMap((support) =>
        support.isPrepared ? [] : [{ id: support.id, name: supportTitle(support, locale) }],
      ),
    [read, locale],
  )
  const named = tables.map(({ id, name }, at) => ({
    id,
    name: name.trim() || t('bigScreen.table', { number: at + 1 }),
  }))
  const { view: shows, id } = lead.screen
  const one = (choices: readonly Choice[], otherwise: string) =>
    choices.find((choice) => choice.id === id)?.name ?? otherwise
  const shown =
    shows === 'support'
      ? one(supports, t('bigScreen.board'))
      : shows === 'table'
        ? one(named, t('bigScreen.board'))
        : t(`bigScreen.${shows}`)
  return { supports, tables: named, hasVotes, shown }
}
