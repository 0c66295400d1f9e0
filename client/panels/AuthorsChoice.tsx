import type { Authors } from '../../shared/model/stageMeta'
import { AUTHORS } from '../../shared/model/stageMeta'
import { useT } from '../i18n/LocaleProvider'
import { ChoiceGroup } from '../ui/ChoiceGroup'

type Props = { readonly value: Authors; readonly onChange: (authors: Authors) => void }

/** Of a board that is to be made: whether what people write names them. What that means is said where it is not the usual. */
export function AuthorsChoice({ value, onChange }: Props) {
  const t = useT()
  return (
    <ChoiceGroup
      label={t('authors.choice')}
      options={AUTHORS.map((one) => ({ value: one, label: t(`authors.${one}`) }))}
      value={value}
      onChoose={onChange}
      {...(value === 'hidden' && { hint: t('authors.hiddenHint') })}
    />
  )
}
