/** Three soft notes, a bell's. Hz, and seconds from the beginning. */
const NOTES = [
  { pitch: 659.25, at: 0 },
  { pitch: 830.61, at: 0.18 },
  { pitch: 987.77, at: 0.36 },
] as const
const LASTS = 1.4
const LOUD = 0.22

export interface Chime {
  /** Plays, where the browser lets it: without a gesture before, it is silent. Never throws. */
  play(): void
  destroy(): void
}

/** Heard before anybody stops it. */
const EARLY = { capture: true }

/** The sound at the end of the time, made here: no file. A page may sound only after a first gesture, which this awaits. */
export function createChime(page: Document = document): Chime {
  let context: AudioContext | null = null
  const prepare = () => {
    try {
      context ??= new AudioContext()
      void context.resume().catch(() => {})
    } catch {
      // No sound here.
    }
  }
  const stop = () => {
    page.removeEventListener('pointerdown', prepare, EARLY)
    page.removeEventListener('keydown', prepare, EARLY)
  }
  page.addEventListener('pointerdown', prepare, EARLY)
  page.addEventListener('keydown', prepare, EARLY)
  return {
    play() {
      prepare()
      if (context?.state === 'running') for (const note of NOTES) playNote(context, note)
    },
    destroy() {
      stop()
      void context?.close().catch(() => {})
      context = null
    },
  }
}

function playNote(context: AudioContext, { pitch, at }: (typeof NOTES)[number]): void {
  const begin = context.currentTime + at
  const gain = context.createGain()
  gain.gain.setValueAtTime(0, begin)
  gain.gain.linearRampToValueAtTime(LOUD, begin + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, begin + LASTS)
  gain.connect(context.destination)
  const tone = context.createOscillator()
  tone.frequency.value = pitch
  tone.connect(gain)
  tone.start(begin)
  tone.stop(begin + LASTS)
}
