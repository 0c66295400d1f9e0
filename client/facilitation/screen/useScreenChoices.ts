import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { votesOf } from '../../../shared/facilitation/vote'
import { supportTitle } from '../../../shared/queries/supportNames'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'

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
  const { connection, view, meta } = useOpenBoard()
  const votes = votesOf(connection.stage)
  const hasVotes = useSyncExternalStore(
    useCallback((listener) => observe(votes, listener), [votes]),
    () => votes.size > 0,
  )
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

function observe(map: ReturnType<typeof votesOf>, listener: () => void): () => void {
  map.observe(listener)
  return () => map.unobserve(listener)
}
