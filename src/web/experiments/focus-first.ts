/** As the `ref` of the field a dialog begins with: the person came to write into it. */
export function focusFirst(element: HTMLElement | null): void {
  element?.focus();
}
