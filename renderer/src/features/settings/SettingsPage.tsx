/** SettingsPage */
export function SettingsPage() {
  return <div />
}
