import type { RunForm } from './form/run-form'

let kept: { readonly image: string; readonly form: RunForm } | null = null

/** Keeps what was typed for when the dialog is opened again for the same image; null: forget it. */
export function keepForm(image: string, form: RunForm | null): void {
  kept = form && { image, form }
}

/** What was typed for the image before the dialog was closed. */
export function keptForm(image: string): RunForm | null {
  return kept?.image === image ? kept.form : null
}
