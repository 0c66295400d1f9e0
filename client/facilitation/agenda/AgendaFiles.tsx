import { BookmarkPlus, FileDown, FileUp } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { saveFile } from '../../panels/saveFile'
import { FilePicker } from '../../panels/supports/FilePicker'
import { useBoardTitle } from '../../panels/useBoardTitle'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { agendaOfPhases } from './agendaPhases'
import type { SayLine } from './MessageLine'
import type { OwnAgendas } from './ownAgendas'
import styles from './ReadyMade.module.css'
import { readAgendaFile } from './readAgendaFile'
import { useTakeAgenda } from './useTakeAgenda'

type Props = { readonly own: OwnAgendas; readonly say: SayLine }

/** The agenda in and out of this board: as a file, and as a model of one's own. */
export function AgendaFiles({ own, say }: Props) {
  const t = useT()
  const { lead, supports } = useOpenBoard().view
  const title = useBoardTitle()
  const isEmpty = useStore(lead, (state) => state.agenda.length === 0)
  const [isNaming, setIsNaming] = useState(false)
  const take = useTakeAgenda(say)
  const named = (id: string, name: string) =>
    agendaOfPhases(lead.getState().agenda, supports.supports, { id, title: name })
  const load = async (file: File) => {
    const read = await readAgendaFile(file, t)
    if (read.ok) take(read.agenda)
    else say({ text: read.why, isBad: true })
  }
  const save = () => {
    const content = new Blob([`${JSON.stringify(named('agenda', title), null, 2)}\n`], { type: 'application/json' })
    saveFile(content, { title: `${title} ${t('agenda.open')}`, extension: 'json' })
  }
  const keep = (name: string) => {
    const agenda = named(`own${Date.now().toString(36)}`, name)
    own.keep(agenda)
    setIsNaming(false)
    say({ text: t('agenda.kept', { title: agenda.title.en }) })
  }
  return (
    <div className={styles.files}>
      <FilePicker label={t('agenda.loadFile')} accept=".json,application/json" onFile={(file) => void load(file)}>
        <FileUp size={18} aria-hidden />
      </FilePicker>
      {!isEmpty && (
        <>
          <Button onClick={save}>
            <FileDown size={18} aria-hidden />
            {t('agenda.saveFile')}
          </Button>
          <Button aria-expanded={isNaming} onClick={() => setIsNaming(!isNaming)}>
            <BookmarkPlus size={18} aria-hidden />
            {t('agenda.saveTemplate')}
          </Button>
          {isNaming && <NameForm first={title} onKeep={keep} />}
        </>
      )}
    </div>
  )
}

type NameProps = { readonly first: string; readonly onKeep: (name: string) => void }

function NameForm({ first, onKeep }: NameProps) {
  const t = useT()
  const [name, setName] = useState(first)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onKeep(name)
  }
  return (
    <form className={styles.name} onSubmit={submit}>
      <TextField label={t('agenda.templateName')} value={name} onChange={setName} maxLength={100} required />
      <Button type="submit" look="primary">
        {t('agenda.keep')}
      </Button>
    </form>
  )
}
