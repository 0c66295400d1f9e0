import { useEffect, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../openBoard'
import { useServices } from '../services'
import { useHidesAuthors } from '../useHidesAuthors'

/**
 * Who deleted, in words. No document holds names: those of who is or was here while this page is open are known, and
 * a facilitator may ask the server for all.
 */
export function useDeleterWords(): (person: string | undefined) => string {
  const t = useT()
  const { api } = useServices()
  const { connection, view } = useOpenBoard()
  const { identity } = connection
  const isNameless = useHidesAuthors()
  const [roll, setRoll] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    if (identity.role !== 'facilitator') return
    let isWanted = true
    api.listPeople(identity.board, identity.key).then(
      (people) => isWanted && setRoll(new Map(people.map(({ id, name }) => [id, name]))),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [api, identity])
  return (person) => {
    if (isNameless || person === undefined || person === '') return t('trash.bySomebody')
    if (person === identity.person?.id) return t('trash.byYou')
    const name = view.presence.nameOf(person) || roll.get(person) || ''
    return name === '' ? t('trash.bySomebody') : t('trash.by', { name })
  }
}
