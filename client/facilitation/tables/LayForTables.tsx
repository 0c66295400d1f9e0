import { useId, useState } from 'react'
import { useStore } from 'zustand'
import { useLocale } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { problemWords } from '../../panels/problemWords'
import { useServices } from '../../panels/services'
import { useTemplates } from '../../panels/supports/useTemplates'
import { Button } from '../../ui/Button'
import { tableWords } from '../tableWords'
import styles from './Tables.module.css'

/** Lays the same support once for each table, each theirs and called as they are. */
export function LayForTables({ onLaid }: { readonly onLaid: () => void }) {
  const { t, locale } = useLocale()
  const { templates } = useServices()
  const { view } = useOpenBoard()
  const { tables } = useStore(view.lead)
  const { list } = useTemplates()
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (list.state !== 'here') return null
  const template = chosen ?? list.templates[0]?.id
  const lay = async () => {
    if (template === undefined) return
    try {
      const whole = await templates.get(template)
      const titled = tables.map((table) => ({ id: table.id, title: tableWords(tables, table.id, t) }))
      view.commands.layForTables.run(whole, titled)
      onLaid()
    } catch (error) {
      setProblem(problemWords(error, t))
    }
  }
  return (
    <div className={styles.lay}>
      <label className={styles.label} htmlFor={id}>
        {t('tables.lay')}
      </label>
      <div className={styles.actions}>
        <select id={id} className={styles.select} value={template} onChange={({ target }) => setChosen(target.value)}>
          {list.templates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title[locale]}
            </option>
          ))}
        </select>
        <Button onClick={() => void lay()}>{t('tables.layIt', { count: tables.length })}</Button>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
