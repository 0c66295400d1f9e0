import { useT } from '../i18n/LocaleProvider'
import { TextField } from '../ui/TextField'

type Props = { readonly value: string; readonly onChange: (value: string) => void; readonly isWrong: boolean }

/** The key without which this server makes no board; it is asked for once the server said so. */
export function CreateKeyField({ value, onChange, isWrong }: Props) {
  const t = useT()
  return (
    <TextField
      label={t('home.createKey')}
      value={value}
      onChange={onChange}
      hint={t('home.createKeyHint')}
      error={isWrong ? t('home.createKeyWrong') : null}
      type="password"
      autoComplete="off"
      autoFocus
    />
  )
}
