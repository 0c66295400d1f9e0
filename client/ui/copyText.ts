/**
 * Copies what the field holds. Over plain http there is no clipboard API, so the field is selected and the browser asked
 * the old way. False where neither works: the text is then selected, for the person to copy.
 */
export async function copyText(field: HTMLInputElement): Promise<boolean> {
  try {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(field.value)
      return true
    }
  } catch {
    // Refused: the old way may still work.
  }
  field.focus()
  field.select()
  field.setSelectionRange(0, field.value.length)
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
