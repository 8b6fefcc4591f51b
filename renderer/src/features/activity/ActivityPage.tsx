/** ActivityPage */
export function ActivityPage() {
  return <div />
}
