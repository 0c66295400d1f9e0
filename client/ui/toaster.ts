export type ToastAction = { readonly label: string; readonly run: () => void }

/** One line at the bottom. `tone` is also said by a sign, never by colour alone. */
export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'good' | 'bad' | 'busy'
  readonly action: ToastAction | null
  /** How long it stays, in ms; null: until it is dismissed or replaced. */
  readonly stays: number | null
}

export type NewToast = {
  readonly text: string
  readonly tone?: Toast['tone']
  readonly action?: ToastAction
  readonly stays?: number | null
  /** Takes this toast's place. */
  readonly replaces?: number
}

export interface Toaster {
  /** Oldest first; a new array at every change. */
  readonly toasts: readonly Toast[]
  onChange(listener: () => void): () => void
  /** Returns its id. The oldest goes where there would be more than three. */
  show(toast: NewToast): number
  dismiss(id: number): void
}

const AT_MOST = 3
const READING_MS = 6_000
const ACTION_MS = 12_000

export function createToaster(): Toaster {
  let lastId = 0
  let toasts: readonly Toast[] = []
  const listeners = new Set<() => void>()
  const set = (next: readonly Toast[]) => {
    toasts = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get toasts() {
      return toasts
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show({ text, tone = 'info', action, stays, replaces }) {
      const id = ++lastId
      const usual = tone === 'busy' ? null : action === undefined ? READING_MS : ACTION_MS
      const toast: Toast = { id, text, tone, action: action ?? null, stays: stays === undefined ? usual : stays }
      set([...toasts.filter((other) => other.id !== replaces), toast].slice(-AT_MOST))
      return id
    },
    dismiss: (id) => set(toasts.filter((toast) => toast.id !== id)),
  }
}
