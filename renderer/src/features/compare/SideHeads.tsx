/** The heads of the two columns of a comparison: the names of its sides. */
export function SideHeads({ nameA, nameB }: { nameA: string; nameB: string }) {
  return (
    <>
      <th scope="col">
        <bdi>{nameA}</bdi>
      </th>
      <th scope="col">
        <bdi>{nameB}</bdi>
      </th>
    </>
  )
}
