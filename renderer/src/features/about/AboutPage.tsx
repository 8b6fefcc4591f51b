/** AboutPage */
export function AboutPage() {
  return <div />
}
