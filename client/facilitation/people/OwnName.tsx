import { useEffect } from 'react'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { followOwnName } from './ownName'

/** Takes the name that who leads gave this page's person, and says so. Nothing to see. */
export function OwnName() {
  const { view, connection } = useOpenBoard()
  const { api, identities } = useServices()
  const { presence, notices } = view
  const { board, key, person } = connection.identity
  useEffect(() => {
    if (person === null) return
    return followOwnName({
      presence,
      saveState: connection.saveState,
      fetchName: async () => (await api.getPerson(board, key, person.id)).name,
      onRenamed(name) {
        presence.setName(name)
        const kept = identities.board(board).person
        if (kept?.id === person.id) identities.keepPerson(board, { ...kept, name })
        notices.say((t) => t('people.youAre', { name: name || t('person.nameless') }))
      },
    })
  }, [presence, notices, connection, api, identities, board, key, person])
  return null
}
