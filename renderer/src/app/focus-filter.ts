/** Puts the cursor into the page's filter or search field, if it has one. */
export function focusFilter(): void {
  const input = document.querySelector<HTMLInputElement>('input[data-filter]')
  input?.focus()
  input?.select()
}
