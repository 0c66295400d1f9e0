import { type FormEvent, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { parseBoardLink } from './boardLink'
import styles from './forms.module.css'
import { useServices } from './services'

/** Opens a board by its pasted link. */
export function OpenBoardForm() {
  const t = useT()
  const { navigate } = useServices()
  const [link, setLink] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const path = parseBoardLink(link)
    setIsWrong(path === null)
    if (path !== null) navigate(path)
  }
  const example = `${location.host}/b/…#…`
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('home.link')}
        value={link}
        onChange={(text) => {
          setLink(text)
          setIsWrong(false)
        }}
        hint={t('home.linkHint')}
        error={isWrong ? t('home.linkWrong', { example }) : null}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button type="submit" disabled={link.trim() === ''}>
        {t('home.openButton')}
      </Button>
    </form>
  )
}
