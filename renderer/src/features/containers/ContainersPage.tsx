/** ContainersPage */
export function ContainersPage() {
  return <div />
}
