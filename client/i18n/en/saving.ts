import type { Message } from '../message'

export const saving = {
  'save.connecting': 'Connecting…',
  'save.connectingUnsent': {
    one: 'Connecting… · {count} change kept on this device',
    other: 'Connecting… · {count} changes kept on this device',
  },
  'save.connectingMemory': {
    one: 'Connecting… · {count} change only in this tab: keep it open',
    other: 'Connecting… · {count} changes only in this tab: keep it open',
  },
  'save.saved': 'All saved',
  'save.saving': { one: 'Saving {count} change…', other: 'Saving {count} changes…' },
  'save.offline': 'Offline · nothing unsaved',
  'save.offlineUnsent': {
    one: 'Offline · {count} change kept on this device',
    other: 'Offline · {count} changes kept on this device',
  },
  'save.offlineMemory': {
    one: 'Offline · {count} change only in this tab: keep it open',
    other: 'Offline · {count} changes only in this tab: keep it open',
  },
  'save.serverCannotSave': 'The server cannot save at the moment · keep this tab open',
  'save.serverCannotSaveUnsent': {
    one: 'The server cannot save at the moment · {count} change waiting',
    other: 'The server cannot save at the moment · {count} changes waiting',
  },
  'save.parked': {
    one: 'Kept on this device until the board opens again: {count} change',
    other: 'Kept on this device until the board opens again: {count} changes',
  },
  'save.parkedMemory': {
    one: 'Until the board opens again, only in this tab: {count} change. Keep it open',
    other: 'Until the board opens again, only in this tab: {count} changes. Keep it open',
  },
  'save.refused': 'Refused: {reason}',
  'save.refusedUnsent': {
    one: 'Refused: {reason} · {count} change not sent',
    other: 'Refused: {reason} · {count} changes not sent',
  },
  'save.startFresh': 'Start from the saved board',
  'save.closed.key': 'This device is not on the board any more. To come back, open its link again or type its code',
  'save.closed.old': 'Reload the page to go on',
  'save.closed.limits': 'Disconnected: too much at once',
  'save.closed.other': 'Disconnected',
  'save.closedUnsent': {
    one: '{what} · {count} change kept on this device',
    other: '{what} · {count} changes kept on this device',
  },
  'save.closedMemory': {
    one: '{what} · {count} change only in this tab: keep it open',
    other: '{what} · {count} changes only in this tab: keep it open',
  },
  'save.reload': 'Reload',

  'refusal.readOnly': 'this link only lets you watch',
  'refusal.full': 'the board is full. Export it and go on with a new one',
  'refusal.tooLarge': 'one change is too large to send. Export the board to keep it',
  'refusal.other': 'the server did not accept it',
} as const satisfies Readonly<Record<string, Message>>
