import type { EventValues } from './event-values.ts';

/** What was typed of an event when another application was opened, by application: opened again, one finds it there. */
const unsaved = new Map<string, EventValues>();

export function keepUnsavedEvent(id: string, values: EventValues): void {
  if (values.what === '' && values.note === '') unsaved.delete(id);
  else unsaved.set(id, values);
}

export function unsavedEventOf(id: string): EventValues | null {
  return unsaved.get(id) ?? null;
}

export function dropUnsavedEvent(id: string): void {
  unsaved.delete(id);
}
