export function AgendaPanel() {
  return null
}
