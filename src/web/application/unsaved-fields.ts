import type { FieldValues } from './field-values.ts';

/** What was typed and not saved, by application: Esc leaves a form, and the next time one finds it as it was left. */
const unsaved = new Map<string, FieldValues>();

export function keepUnsaved(id: string, values: FieldValues): void {
  unsaved.set(id, values);
}

export function unsavedOf(id: string): FieldValues | null {
  return unsaved.get(id) ?? null;
}

export function dropUnsaved(id: string): void {
  unsaved.delete(id);
}
