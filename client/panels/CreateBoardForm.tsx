import { type FormEvent, useState } from 'react'
import type { Authors, Locale } from '../../shared/model/stageMeta'
import { LOCALES } from '../../shared/model/stageMeta'
import { LIMITS } from '../../shared/protocol/limits'
import { AfterWords } from '../i18n/AfterWords'
import { useLocale } from '../i18n/LocaleProvider'
import { ApiError } from '../sync/apiError'
import { Button } from '../ui/Button'
import { classes } from '../ui/classes'
import { late } from '../ui/late'
import { TextField } from '../ui/TextField'
import { CreateKeyField } from './CreateKeyField'
import styles from './forms.module.css'
import { keepCreatedBoard } from './keepCreatedBoard'
import { problemWords } from './problemWords'
import { useServices } from './services'

/** The form stands at once; what needs the server comes into it. */
const parts = () => import('./newBoardParts')
const StartChoice = late(() => parts().then(({ StartChoice }) => StartChoice))
const AuthorsChoice = late(() => parts().then(({ AuthorsChoice }) => AuthorsChoice))

/** Makes a board and goes to it as its facilitator. A creation key is asked for only where the server wants one. */
export function CreateBoardForm() {
  const { t, locale: pageLocale } = useLocale()
  const services = useServices()
  const [title, setTitle] = useState('')
  const [locale, setLocale] = useState<Locale | null>(null)
  const [template, setTemplate] = useState<readonly string[]>([])
  const [authors, setAuthors] = useState<Authors>('named')
  const [createKey, setCreateKey] = useState<string | null>(null)
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null })
  const [keyIsWrong, setKeyIsWrong] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setState({ busy: true, problem: null })
    try {
      const key = createKey?.trim() === '' ? undefined : createKey?.trim()
      const start = template.length === 0 ? {} : { template }
      const about = { title: title.trim(), locale: locale ?? pageLocale, authors }
      const board = await services.api.createBoard({ ...about, ...start }, key)
      services.navigate(keepCreatedBoard(board, services))
    } catch (error) {
      const wantsKey = error instanceof ApiError && error.status === 401
      if (wantsKey) {
        setKeyIsWrong(createKey !== null)
        setCreateKey(createKey ?? '')
      }
      setState({ busy: false, problem: wantsKey ? null : problemWords(error, t) })
    }
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('home.title')}
        value={title}
        onChange={setTitle}
        placeholder={t('home.titleHint')}
        maxLength={LIMITS.title}
        autoComplete="off"
      />
      <LanguageChoice value={locale ?? pageLocale} onChange={setLocale} />
      <AfterWords>
        <StartChoice onChange={setTemplate} />
        <AuthorsChoice value={authors} onChange={setAuthors} />
      </AfterWords>
      {createKey !== null && <CreateKeyField value={createKey} onChange={setCreateKey} isWrong={keyIsWrong} />}
      {state.problem !== null && (
        <p role="alert" className={styles.problem}>
          {state.problem}
        </p>
      )}
      <Button look="primary" type="submit" disabled={state.busy}>
        {state.busy ? t('home.creating') : t('home.create')}
      </Button>
    </form>
  )
}

type ChoiceProps = { readonly value: Locale; readonly onChange: (locale: Locale) => void }

function LanguageChoice({ value, onChange }: ChoiceProps) {
  const { t } = useLocale()
  return (
    <fieldset>
      <legend className={styles.legend}>{t('home.language')}</legend>
      <div className={styles.choices}>
        {LOCALES.map((locale) => (
          <label key={locale} className={classes(styles.choice, locale === value && styles.chosen)} lang={locale}>
            <input type="radio" name="locale" checked={locale === value} onChange={() => onChange(locale)} />
            {t(`language.${locale}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
