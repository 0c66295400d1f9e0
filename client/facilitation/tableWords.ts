import type { Table } from '../../shared/facilitation/tables'
import type { Translate } from '../i18n/t'

/** How a table is called: by its name, else by its number among the tables, from 1. */
export function tableWords(tables: readonly Table[], id: string, t: Translate): string {
  const at = tables.findIndex((table) => table.id === id)
  const name = tables[at]?.name.trim() ?? ''
  return name === '' ? t('tables.number', { number: at + 1 }) : name
}
