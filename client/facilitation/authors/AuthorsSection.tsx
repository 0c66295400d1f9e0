import { UserRoundX } from 'lucide-react'
import { useState } from 'react'
import type { Authors } from '../../../shared/model/stageMeta'
import { AUTHORS } from '../../../shared/model/stageMeta'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { problemWords } from '../../panels/problemWords'
import { useHidesAuthors } from '../../panels/useHidesAuthors'
import { ApiError } from '../../sync/apiError'
import { createDeskApi } from '../../sync/deskApi'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import styles from './Authors.module.css'
import { useHasStarted } from './useHasStarted'

/** In the panel of who leads: the choice while the board is bare; after that what was chosen, where it is not the usual. */
export function AuthorsSection() {
  const t = useT()
  const isNameless = useHidesAuthors()
  const hasStarted = useHasStarted()
  if (!hasStarted) return <Choice now={isNameless ? 'hidden' : 'named'} />
  if (!isNameless) return null
  return (
    <p className={styles.led} title={t('authors.hiddenHint')}>
      <UserRoundX size={20} aria-hidden />
      {t('authors.led')}
    </p>
  )
}

function Choice({ now }: { readonly now: Authors }) {
  const t = useT()
  const { identity } = useOpenBoard().connection
  const [wanted, setWanted] = useState<Authors | null>(null)
  const [error, setError] = useState<unknown>(null)
  const choose = async (authors: Authors) => {
    setWanted(authors)
    setError(null)
    try {
      await createDeskApi(identity).setAuthors(authors)
    } catch (problem) {
      setError(problem)
    }
    setWanted(null)
  }
  return (
    <section className={styles.choice}>
      <ChoiceGroup
        label={t('authors.choice')}
        options={AUTHORS.map((value) => ({ value, label: t(`authors.${value}`) }))}
        value={wanted ?? now}
        onChoose={(authors) => void choose(authors)}
        hint={t((wanted ?? now) === 'hidden' ? 'authors.hiddenHint' : 'authors.namedHint')}
      />
      {error !== null && (
        <p role="alert" className={styles.problem}>
          {hasBegun(error) ? t('authors.alreadyStarted') : problemWords(error, t)}
        </p>
      )}
    </section>
  )
}

function hasBegun(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'already-started'
}
