import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'
import { useServices } from '../../panels/services'
import { sheetName } from '../../panels/sheetName'
import { useSigns } from '../useSigns'
import { useNameOf } from './useNameOf'

/** Says what stands out, and to who leads whose hand goes up. Nothing to see. */
export function useSpokenAttention(view: BoardView): void {
  useSpokenSpotlight(view)
  useSpokenHands(view)
}

function useSpokenSpotlight(view: BoardView): void {
  const t = useT()
  const { announcer } = useServices()
  const nameOf = useNameOf(view)
  const spotlight = useStore(view.lead, ({ lead }) => lead.spotlight)
  const said = useRef<number | null>(null)
  useEffect(() => {
    if (spotlight === null || spotlight.at === said.current) return
    said.current = spotlight.at
    if (spotlight.by === view.presence.own.person.id) return
    const thing = view.projection.clusters.get(spotlight.id)?.title || sheetName(view, spotlight.id, t)
    announcer.say(t('attention.spotlightOn', { name: nameOf(spotlight.by), thing }))
  }, [spotlight, view, announcer, t, nameOf])
}

function useSpokenHands(view: BoardView): void {
  const t = useT()
  const { announcer } = useServices()
  const { hands } = useSigns(view)
  const known = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const raised = hands.filter(({ id, since }) => !known.current.has(`${id} ${since}`))
    known.current = new Set(hands.map(({ id, since }) => `${id} ${since}`))
    if (!view.canLead) return
    const others = raised.filter(({ id }) => id !== view.presence.own.person.id)
    const names = others.map(({ name }) => t('attention.raised', { name: name || t('person.nameless') }))
    if (names.length > 0) announcer.say(names.join('. '))
  }, [hands, view, announcer, t])
}
